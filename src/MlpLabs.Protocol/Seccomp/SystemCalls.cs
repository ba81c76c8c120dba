using System.Runtime.InteropServices;

namespace MlpLabs.Protocol.Seccomp;

/// <summary>Numbers of Linux system calls by name, for the two processors that are supported.</summary>
/// <remarks>Source: the kernel's tables <c>syscall_64.tbl</c> and <c>asm-generic/unistd.h</c>. -1 stands where a processor lacks a call.</remarks>
internal static class SystemCalls
{
    /// <summary>The number of a call on a processor, or null where it lacks the call.</summary>
    /// <exception cref="KeyNotFoundException">The table does not hold the name: an error of ours.</exception>
    public static uint? Number(string name, Architecture architecture)
    {
        foreach (var call in _calls)
            if (call.Name == name)
                return (architecture == Architecture.Arm64 ? call.Arm64 : call.X64) is >= 0 and var number ? (uint)number : null;
        throw new KeyNotFoundException($"There is no system call {name} in the table.");
    }

    internal static IEnumerable<string> Names => _calls.Select(call => call.Name);

    /// <summary>Above this number the kernel may have calls that the table does not know.</summary>
    public const uint LastKnown = 470;

    // Searched one by one: a dictionary costs every worker more to compile and to fill than its few lookups save.
    static readonly SystemCall[] _calls =
    [
        new("read", 0, 63), new("write", 1, 64), new("open", 2, -1), new("close", 3, 57), new("stat", 4, -1), new("fstat", 5, 80),
        new("lstat", 6, -1), new("poll", 7, -1), new("lseek", 8, 62), new("mmap", 9, 222), new("mprotect", 10, 226), new("munmap", 11, 215),
        new("brk", 12, 214), new("rt_sigaction", 13, 134), new("rt_sigprocmask", 14, 135), new("rt_sigreturn", 15, 139), new("ioctl", 16, 29),
        new("pread64", 17, 67), new("pwrite64", 18, 68), new("readv", 19, 65), new("writev", 20, 66), new("access", 21, -1), new("pipe", 22, -1),
        new("select", 23, -1), new("sched_yield", 24, 124), new("mremap", 25, 216), new("msync", 26, 227), new("mincore", 27, 232), new("madvise", 28, 233),
        new("dup", 32, 23), new("dup2", 33, -1), new("pause", 34, -1), new("nanosleep", 35, 101), new("getpid", 39, 172), new("sendfile", 40, 71),
        new("socket", 41, 198), new("connect", 42, 203), new("accept", 43, 202), new("sendto", 44, 206), new("recvfrom", 45, 207), new("sendmsg", 46, 211),
        new("recvmsg", 47, 212), new("bind", 49, 200), new("listen", 50, 201), new("socketpair", 53, 199), new("clone", 56, 220), new("fork", 57, -1),
        new("vfork", 58, -1), new("execve", 59, 221), new("exit", 60, 93), new("wait4", 61, 260), new("kill", 62, 129), new("uname", 63, 160),
        new("fcntl", 72, 25), new("flock", 73, 32), new("fsync", 74, 82), new("truncate", 76, 45), new("ftruncate", 77, 46), new("getdents", 78, -1),
        new("getcwd", 79, 17), new("chdir", 80, 49), new("fchdir", 81, 50), new("rename", 82, -1), new("mkdir", 83, -1), new("rmdir", 84, -1), new("creat", 85, -1),
        new("link", 86, -1), new("unlink", 87, -1), new("symlink", 88, -1), new("readlink", 89, -1), new("chmod", 90, -1), new("fchmod", 91, 52),
        new("chown", 92, -1), new("gettimeofday", 96, 169), new("getrlimit", 97, 163), new("getrusage", 98, 165), new("sysinfo", 99, 179), new("times", 100, 153),
        new("ptrace", 101, 117), new("getuid", 102, 174), new("getgid", 104, 176), new("setuid", 105, 146), new("setgid", 106, 144), new("geteuid", 107, 175),
        new("getegid", 108, 177), new("getppid", 110, 173), new("getsid", 124, 156), new("sigaltstack", 131, 132), new("statfs", 137, 43), new("fstatfs", 138, 44),
        new("getpriority", 140, 141), new("setpriority", 141, 140), new("sched_setparam", 142, 118), new("sched_getparam", 143, 121),
        new("sched_setscheduler", 144, 119), new("sched_getscheduler", 145, 120), new("sched_get_priority_max", 146, 125), new("sched_get_priority_min", 147, 126),
        new("mlock", 149, 228), new("munlock", 150, 229), new("pivot_root", 155, 41), new("prctl", 157, 167), new("arch_prctl", 158, -1), new("setrlimit", 160, 164),
        new("chroot", 161, 51), new("mount", 165, 40), new("umount2", 166, 39), new("gettid", 186, 178), new("tkill", 200, 130), new("time", 201, -1), new("futex", 202, 98),
        new("sched_setaffinity", 203, 122), new("sched_getaffinity", 204, 123), new("epoll_create", 213, -1), new("getdents64", 217, 61), new("set_tid_address", 218, 96), new("restart_syscall", 219, 128),
        new("clock_gettime", 228, 113), new("clock_getres", 229, 114), new("clock_nanosleep", 230, 115), new("exit_group", 231, 94), new("epoll_wait", 232, -1),
        new("epoll_ctl", 233, 21), new("tgkill", 234, 131), new("mbind", 237, 235), new("set_mempolicy", 238, 237), new("get_mempolicy", 239, 236), new("waitid", 247, 95),
        new("add_key", 248, 217), new("request_key", 249, 218), new("keyctl", 250, 219), new("openat", 257, 56), new("mkdirat", 258, 34), new("mknodat", 259, 33),
        new("fchownat", 260, 54), new("newfstatat", 262, 79), new("unlinkat", 263, 35), new("renameat", 264, 38), new("linkat", 265, 37), new("symlinkat", 266, 36),
        new("readlinkat", 267, 78), new("fchmodat", 268, 53), new("faccessat", 269, 48), new("pselect6", 270, 72), new("ppoll", 271, 73), new("unshare", 272, 97),
        new("set_robust_list", 273, 99), new("epoll_pwait", 281, 22), new("fallocate", 285, 47), new("eventfd2", 290, 19), new("epoll_create1", 291, 20),
        new("dup3", 292, 24), new("pipe2", 293, 59), new("perf_event_open", 298, 241), new("prlimit64", 302, 261), new("setns", 308, 268),
        new("process_vm_readv", 310, 270), new("process_vm_writev", 311, 271), new("sched_setattr", 314, 274), new("sched_getattr", 315, 275), new("renameat2", 316, 276),
        new("seccomp", 317, 277), new("getrandom", 318, 278), new("memfd_create", 319, 279), new("bpf", 321, 280), new("execveat", 322, 281),
        new("userfaultfd", 323, 282), new("membarrier", 324, 283), new("statx", 332, 291), new("rseq", 334, 293), new("pidfd_send_signal", 424, 424),
        new("io_uring_setup", 425, 425), new("io_uring_enter", 426, 426), new("io_uring_register", 427, 427), new("pidfd_open", 434, 434), new("clone3", 435, 435),
        new("close_range", 436, 436), new("openat2", 437, 437), new("pidfd_getfd", 438, 438), new("faccessat2", 439, 439), new("process_madvise", 440, 440),
        new("epoll_pwait2", 441, 441), new("landlock_create_ruleset", 444, 444), new("landlock_add_rule", 445, 445), new("landlock_restrict_self", 446, 446),
        new("fchmodat2", 452, 452), new("map_shadow_stack", 453, 453), new("mseal", 462, 462),
    ];

    sealed record SystemCall(string Name, int X64, int Arm64);
}
