using System.Runtime.InteropServices;

namespace MlpLabs.Protocol.Seccomp;

/// <summary>Which system calls a child program may make: while it starts, and after the worker has sealed itself.</summary>
/// <remarks>
/// Stage 1 stands from the first instruction of a child on and lists what the .NET runtime needs to start, to load assemblies
/// and to compile. Stage 2, the seal, is put on by the worker over all its threads before the first byte of a submission is
/// loaded: from then on no file can be opened, so no further assembly either, and nothing can be started. Filters add up: a call
/// must pass both. What they cannot stop: errors in the calls they allow, and using up time and memory, which limits do.
/// </remarks>
public static class SystemCallFilters
{
    /// <summary>Memory, threads, clocks and signals within the process: what any running .NET code needs.</summary>
    static readonly string[] _running =
    [
        "mmap", "mprotect", "munmap", "mremap", "madvise", "brk", "mlock", "munlock", "mincore", "membarrier", "get_mempolicy", "mbind",
        "futex", "set_robust_list", "rseq", "set_tid_address", "arch_prctl", "sigaltstack", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn",
        "sched_yield", "sched_getaffinity", "sched_getparam", "sched_getscheduler", "sched_get_priority_min", "sched_get_priority_max",
        "getpriority", "getpid", "gettid", "getuid", "geteuid", "getgid", "getegid", "getrusage", "sysinfo", "times", "uname",
        "clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time", "getrandom", "exit", "exit_group", "restart_syscall",
        // On what is open already: the pipes to the host and the runtime's own.
        "read", "write", "readv", "writev", "lseek", "close", "fstat", "poll", "ppoll", "pread64", "pwrite64",
        // Every thread of .NET has a pipe to itself.
        "pipe2",
    ];

    /// <summary>Finding and reading the runtime's files, and setting up.</summary>
    static readonly string[] _starting =
    [
        "openat", "open", "access", "faccessat", "faccessat2", "stat", "lstat", "newfstatat", "statx", "statfs", "fstatfs", "readlink", "readlinkat",
        "getdents64", "getcwd", "fcntl", "flock", "dup", "dup2", "dup3", "eventfd2", "epoll_create1", "epoll_ctl", "epoll_wait", "epoll_pwait",
        "memfd_create", "ftruncate", "unlink", "unlinkat", "ioctl", "prlimit64", "getrlimit", "getppid", "getsid", "prctl", "seccomp",
        "wait4", "waitid", "execve", "tgkill", "sched_setscheduler", "sched_setaffinity",
    ];

    /// <summary>The line from a zygote to the host.</summary>
    static readonly string[] _splitting = ["recvmsg", "sendmsg"];

    /// <summary>Calls that only an attack makes: they end the process, so that the host learns of them.</summary>
    static readonly string[] _attacks =
    [
        "execve", "execveat", "fork", "vfork", "ptrace", "process_vm_readv", "process_vm_writev", "bpf", "io_uring_setup", "io_uring_enter", "io_uring_register",
        "mount", "umount2", "chroot", "pivot_root", "setns", "unshare", "add_key", "request_key", "keyctl", "perf_event_open", "userfaultfd",
        "kill", "tkill", "pidfd_open", "pidfd_getfd", "pidfd_send_signal", "socket", "connect", "socketpair", "bind", "listen", "accept", "sendto", "sendmsg", "recvmsg",
        "setuid", "setgid",
    ];

    /// <summary>Calls that honest code reaches through the class library: they fail as if permission were missing.</summary>
    static readonly string[] _files =
    [
        "open", "openat", "openat2", "creat", "stat", "lstat", "newfstatat", "statx", "statfs", "access", "faccessat", "faccessat2", "readlink", "readlinkat",
        "unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "rmdir", "link", "linkat", "symlink", "symlinkat", "chmod", "fchmod", "fchmodat", "fchmodat2",
        "chown", "fchownat", "truncate", "ftruncate", "fallocate", "memfd_create", "getdents", "getdents64", "chdir", "fchdir", "mknodat", "prlimit64", "setrlimit",
    ];

    const uint CloneThread = 0x00010000;
    const uint CloneNamespaces = 0x7E020000; // CLONE_NEWNS, …CGROUP, …UTS, …IPC, …USER, …PID, …NET
    const uint SetThreadName = 15; // PR_SET_NAME

    /// <summary>Stage 1, for bubblewrap's <c>--seccomp</c> or for a launcher.</summary>
    public static byte[] Start(Architecture architecture) => new BpfProgram(architecture)
        .On(FilterAction.Allow, _running)
        .On(FilterAction.Allow, _starting)
        // Threads yes, processes no; clone3 hides its flags behind a pointer, and glibc does without it.
        .AllowWithFlag("clone", CloneThread, CloneNamespaces, FilterAction.NotPermitted)
        .On(FilterAction.NoSuchCall, "clone3")
        .Otherwise(FilterAction.NotPermitted);

    /// <summary>Stage 1 of a zygote, which besides copies itself and is handed the pipes of its workers. They seal themselves as all workers do.</summary>
    public static byte[] StartOfZygote(Architecture architecture) => new BpfProgram(architecture)
        .On(FilterAction.Allow, _running)
        .On(FilterAction.Allow, _starting)
        .On(FilterAction.Allow, _splitting)
        .AllowWithout("clone", CloneNamespaces, FilterAction.NotPermitted)
        .On(FilterAction.NoSuchCall, "clone3")
        .Otherwise(FilterAction.NotPermitted);

    /// <summary>Stage 2, for the worker itself.</summary>
    /// <param name="processId">The worker's process id as it sees it: signals may go to its own threads only.</param>
    public static byte[] Seal(Architecture architecture, int processId) => new BpfProgram(architecture)
        .On(FilterAction.Allow, _running)
        .AllowWithFlag("clone", CloneThread, CloneNamespaces, FilterAction.KillProcess)
        .AllowWithArgument("tgkill", [(uint)processId], FilterAction.KillProcess)
        // Every new thread of .NET sets its own processors, and none those of others.
        .AllowWithArgument("sched_setaffinity", [0], FilterAction.NotPermitted)
        .AllowWithArgument("prctl", [SetThreadName], FilterAction.NotPermitted)
        .On(FilterAction.NoSuchCall, "clone3")
        .On(FilterAction.AccessDenied, _files)
        .On(FilterAction.KillProcess, _attacks)
        .Otherwise(FilterAction.NotPermitted);
}
