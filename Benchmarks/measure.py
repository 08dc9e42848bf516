"""Runs a program and says what it took."""

import dataclasses
import os
import subprocess
import time


@dataclasses.dataclass
class Cost:
    wall: float
    cpu: float
    #: Bytes.
    memory: int
    #: Seconds until the first byte of output.
    first: float
    output: bytes


def run(command: list[str], keep: bool = True, environment: dict[str, str] | None = None) -> Cost:
    """One run. A program that could not read a rule or a line leaves with another code than 0: then nothing was measured."""
    start = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    os.set_blocking(child.stderr.fileno(), False)
    output, first = [], 0.0
    while block := os.read(child.stdout.fileno(), 1 << 20):
        first = first or time.monotonic() - start
        if keep:
            output.append(block)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    if child.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} left with {child.returncode}: {(child.stderr.read() or b'').decode()[-400:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, first, b"".join(output))


def best(command: list[str], times: int = 3, **options) -> Cost:
    """The run with the least CPU time: on a shared machine the others only add noise."""
    return min((run(command, **options) for _ in range(times)), key=lambda cost: cost.cpu)
