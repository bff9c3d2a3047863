# Read by quickstart.sh and test.sh: puts in place what a build takes. Needs nothing but a shell.
# shellcheck shell=sh

say() { printf '\n== %s\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Names in package lists, without comments.
packages_in() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@"; }

missing_packages() {
    for package in $(packages_in "$@"); do
        state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) || state=none
        [ "$state" = installed ] || printf '%s\n' "$package"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        echo "Enter the password of root:"
        su -c "$*" root
    fi
}

# install_missing LIST...: what the lists name and the system lacks. Root is asked for only here, and
# only when something is missing.
install_missing() {
    if ! command -v dpkg-query >/dev/null 2>&1; then
        echo "This is not Debian: install the counterparts of these packages yourself if the build"
        echo "misses them: $(packages_in "$@" | tr '\n' ' ')"
        return 0
    fi
    missing=$(missing_packages "$@" | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    say "Installing with apt, as root: $missing"
    as_root apt-get -q update || fail "apt-get update failed: is the network there?"
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends \
        $missing || fail "apt-get could not install everything; see its message above."
}

# install_python LIST: what the list names, into build/python. Serves checks only; 1 when something
# could not be had, such as without a network.
install_python() {
    wanted=$(packages_in "$1")
    installed=build/python/installed.txt
    [ "$(cat "$installed" 2>/dev/null)" != "$wanted" ] || return 0
    say "Installing into build/python: $(echo "$wanted" | tr '\n' ' ')"
    rm -f "$installed"
    python3 -m venv build/python || return 1
    for package in $wanted; do
        build/python/bin/pip -q install --disable-pip-version-check "$package" || return 1
    done
    printf '%s\n' "$wanted" >"$installed"
}

cores() { nproc 2>/dev/null || echo 2; }
