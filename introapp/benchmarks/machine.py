"""On what was measured, and how much memory a process holds."""

import os
import platform
import sys
from pathlib import Path

from models.storage import driver
from resources.texts import ngettext


def machine_line() -> str:
    """Return processor, system and versions in one line."""
    cores = os.cpu_count() or 1
    sqlite, sqlcipher = driver.versions()
    return ", ".join(
        (
            f"{platform.system()} {platform.machine()}",
            ngettext("{count} kärna", "{count} kärnor", cores).format(count=cores),
            f"Python {platform.python_version()}",
            f"SQLite {sqlite}",
            f"SQLCipher {sqlcipher}",
        )
    )


if sys.platform == "win32":
    import ctypes

    # PROCESS_MEMORY_COUNTERS (psapi.h) in units of eight bytes; the first has two numbers.
    _COUNTERS, _RESIDENT = 9, 2

    def resident_bytes() -> int:
        """Return how much of this process lies in memory."""
        counters = (ctypes.c_size_t * _COUNTERS)()
        size = ctypes.sizeof(counters)
        counters[0] = size
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        asked = kernel.K32GetProcessMemoryInfo
        asked.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint32)
        asked(kernel.GetCurrentProcess(), counters, size)
        return int(counters[_RESIDENT])

else:
    import resource

    _STATM = Path("/proc/self/statm")  # proc(5): the second number counts resident pages

    def resident_bytes() -> int:
        """Return how much of this process lies in memory; where that is not told, the most yet."""
        if _STATM.is_file():
            return int(_STATM.read_text(encoding="ascii").split()[1]) * resource.getpagesize()
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # of macOS: in bytes
