package dev.cresset.zoo.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small web server on this machine that serves one file, well or badly. */
public final class FileServer implements AutoCloseable {

    /** What the server does with one request; {@code from} is the first byte asked for, 0 without a range. */
    @FunctionalInterface
    interface Answer {
        void give(HttpExchange exchange, byte[] content, int from) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final byte[] content;
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private volatile Answer answer = FileServer::whole;

    public FileServer(byte[] content) throws IOException {
        this.content = content.clone();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String address(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    void answer(Answer newAnswer) {
        this.answer = newAnswer;
    }

    /** The Range header of each request so far, empty where it had none. */
    public List<String> ranges() {
        return ranges;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "" : range);
        try (exchange) {
            answer.give(exchange, content, range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", "")));
        }
    }

    /** Serves ranges as servers should. */
    static void whole(HttpExchange exchange, byte[] content, int from) throws IOException {
        hangUp(exchange, content, from, content.length - from);
    }

    /** Ignores ranges and sends everything. */
    static void withoutRanges(HttpExchange exchange, byte[] content, int from) throws IOException {
        hangUp(exchange, content, 0, content.length);
    }

    /** Announces all that was asked for, sends {@code length} bytes of it, and hangs up. */
    static void hangUp(HttpExchange exchange, byte[] content, int from, int length) throws IOException {
        send(exchange, content, from, length, content.length - from);
    }

    /**
     * Sends {@code length} bytes without announcing how many (chunked) and ends properly. All of them arrive, whereas
     * the JDK's client may drop the last ones when the server hangs up.
     */
    static void endEarly(HttpExchange exchange, byte[] content, int from, int length) throws IOException {
        send(exchange, content, from, length, 0);
    }

    private static void send(HttpExchange exchange, byte[] content, int from, int length, long announced)
            throws IOException {
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, announced);
        exchange.getResponseBody().write(content, from, length);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
