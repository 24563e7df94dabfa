"""Runs one command and prints what it cost, as one line of JSON.

    python3 measure.py --timeout SECONDS --log FILE -- COMMAND ARGUMENT...

    {"wall": s, "user": s, "sys": s, "maxrss": bytes, "code": n, "signal": n|null, "timeout": bool}

Python, because Node cannot ask for the resource usage of a child. `user` and `sys` cover every
thread of the command and every descendant it waited for; `maxrss` is that of its largest single
process. The kernel counts the forked copy of this interpreter in `maxrss`, so about 10 MB is the
smallest value it can report.
"""

import json
import os
import signal
import sys
import time


def main(arguments):
    split = arguments.index("--")
    options = dict(zip(arguments[0:split:2], arguments[1:split:2]))
    command = arguments[split + 1 :]
    log = os.open(options["--log"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)

    start = time.monotonic()
    child = os.fork()
    if child == 0:
        run(command, log)

    timed_out = []

    def give_up(_signal, _frame):
        timed_out.append(True)
        os.killpg(child, signal.SIGKILL)

    def interrupted(number, _frame):
        os.killpg(child, signal.SIGKILL)
        sys.exit(128 + number)

    signal.signal(signal.SIGALRM, give_up)
    signal.signal(signal.SIGINT, interrupted)
    signal.signal(signal.SIGTERM, interrupted)
    signal.alarm(int(options["--timeout"]))
    _, status, usage = os.wait4(child, 0)
    wall = time.monotonic() - start
    signal.alarm(0)

    # Linux counts kilobytes here, macOS bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    print(
        json.dumps(
            {
                "wall": wall,
                "user": usage.ru_utime,
                "sys": usage.ru_stime,
                "maxrss": usage.ru_maxrss * unit,
                "code": os.WEXITSTATUS(status) if os.WIFEXITED(status) else None,
                "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else None,
                "timeout": bool(timed_out),
            }
        )
    )


def run(command, log):
    """The child: a process group of its own, so that a timeout ends its descendants too."""
    try:
        os.setpgid(0, 0)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(log, 1)
        os.dup2(log, 2)
        os.execvp(command[0], command)
    except OSError as error:
        os.write(log, f"cannot start {command[0]}: {error.strerror}\n".encode())
    os._exit(127)


main(sys.argv[1:])
