# Which JDK builds and runs Cresset, for the scripts cresset and mvnw: find_jdk sets java_home and java_version, or ends the script.
# shellcheck shell=sh disable=SC2034 # other scripts use what it sets

oldest_jdk=22

# Prints the major version of the JDK in a folder, from its release file or else by asking it; 0 if it is no JDK.
jdk_version() {
    version=
    if [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ]; then
        if [ -r "$1/release" ]; then
            version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" | head -n 1)
        fi
        if [ -z "$version" ]; then
            version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
        fi
    fi
    echo "${version:-0}"
}

# Takes a folder for java_home, unless there is one already or it is no JDK that is new enough.
consider() {
    [ -z "$java_home" ] || return 0
    jdk=$(jdk_version "$1")
    if [ "$jdk" -ge "$oldest_jdk" ]; then
        java_home=$1
        java_version=$jdk
    fi
}

# In this order: JAVA_HOME, the java on the PATH, the places where JDKs are installed.
find_jdk() {
    java_home=
    [ -z "${JAVA_HOME:-}" ] || consider "$JAVA_HOME"
    on_path=$(command -v java 2> /dev/null) && on_path=$(readlink -f -- "$on_path") && consider "${on_path%/bin/java}"
    for folder in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-/}"/.sdkman/candidates/java/* \
        "${HOME:-/}"/.jdks/* "${HOME:-/}"/.local/share/mise/installs/java/* "${HOME:-/}"/.asdf/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        consider "$folder"
    done
    if [ -z "$java_home" ] && [ -x /usr/libexec/java_home ]; then
        consider "$(/usr/libexec/java_home -v "$oldest_jdk+" 2> /dev/null)"
    fi
    if [ -z "$java_home" ]; then
        echo "cresset: no JDK $oldest_jdk or newer found (looked in JAVA_HOME, the PATH, /usr/lib/jvm, ~/.sdkman, ~/.jdks);" \
            "install one, for example from https://adoptium.net, and set JAVA_HOME to its folder" >&2
        exit 1
    fi
}
