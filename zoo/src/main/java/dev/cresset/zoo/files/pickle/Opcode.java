package dev.cresset.zoo.files.pickle;

import java.util.HashMap;
import java.util.Map;

/** The instructions of a pickle, by Python's names. */
final class Opcode {

    static final int PROTO = 0x80;
    static final int FRAME = 0x95;
    static final int STOP = '.';

    static final int NONE = 'N';
    static final int NEWTRUE = 0x88;
    static final int NEWFALSE = 0x89;
    static final int BININT = 'J';
    static final int BININT1 = 'K';
    static final int BININT2 = 'M';
    static final int LONG1 = 0x8a;
    static final int BINFLOAT = 'G';

    static final int SHORT_BINSTRING = 'U';
    static final int BINSTRING = 'T';
    static final int SHORT_BINUNICODE = 0x8c;
    static final int BINUNICODE = 'X';
    static final int BINUNICODE8 = 0x8d;
    static final int SHORT_BINBYTES = 'C';
    static final int BINBYTES = 'B';
    static final int BINBYTES8 = 0x8e;
    static final int BYTEARRAY8 = 0x96;

    static final int MARK = '(';
    static final int EMPTY_TUPLE = ')';
    static final int TUPLE1 = 0x85;
    static final int TUPLE2 = 0x86;
    static final int TUPLE3 = 0x87;
    static final int TUPLE = 't';
    static final int EMPTY_LIST = ']';
    static final int APPEND = 'a';
    static final int APPENDS = 'e';
    static final int EMPTY_DICT = '}';
    static final int SETITEM = 's';
    static final int SETITEMS = 'u';
    static final int EMPTY_SET = 0x8f;
    static final int ADDITEMS = 0x90;

    static final int BINPUT = 'q';
    static final int LONG_BINPUT = 'r';
    static final int MEMOIZE = 0x94;
    static final int BINGET = 'h';
    static final int LONG_BINGET = 'j';

    static final int GLOBAL = 'c';
    static final int STACK_GLOBAL = 0x93;
    static final int REDUCE = 'R';
    static final int NEWOBJ = 0x81;
    static final int BUILD = 'b';
    static final int BINPERSID = 'Q';

    /**
     * The instructions that are refused: text forms of the first protocol, and ways to make objects that no state dictionary needs; and
     * BINSTRING, unless strings are read as bytes.
     */
    private static final Map<Integer, String> REFUSED = new HashMap<>();

    static {
        String[] names = {
            "0 POP",
            "1 POP_MARK",
            "2 DUP",
            "F FLOAT",
            "I INT",
            "L LONG",
            "S STRING",
            "T BINSTRING",
            "V UNICODE",
            "P PERSID",
            "d DICT",
            "g GET",
            "i INST",
            "l LIST",
            "o OBJ",
            "p PUT",
            "\u0082 EXT1",
            "\u0083 EXT2",
            "\u0084 EXT4",
            "\u008b LONG4",
            "\u0091 FROZENSET",
            "\u0092 NEWOBJ_EX",
            "\u0097 NEXT_BUFFER",
            "\u0098 READONLY_BUFFER"
        };
        for (String name : names) {
            REFUSED.put((int) name.charAt(0), name.substring(2));
        }
    }

    private Opcode() {}

    /** The name of another instruction in messages. */
    static String describe(int opcode) {
        return String.format("%s (0x%02x)", REFUSED.getOrDefault(opcode, "unknown"), opcode);
    }
}
