using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Tests.Observing;

/// <summary>The real filters against real system calls. Numbers are those of asm/unistd_64.h and asm-generic/unistd.h.</summary>
public abstract partial class ObserverContract
{
    const string SystemCall = "The process made a system call that is not allowed; have a look at this submission.";
    const int Killed = -1;

    [Theory]
    [InlineData("execve", 59, 221, "path zeros zeros", Killed)]
    [InlineData("execveat", 322, 281, "-100 path zeros zeros 0", Killed)]
    [InlineData("fork", 57, -1, "0", Killed)]
    [InlineData("vfork", 58, -1, "0", Killed)]
    [InlineData("clone of a process", 56, 220, "17 0", Killed)]
    [InlineData("clone of a thread with a network namespace", 56, 220, "1073807616 0", Killed)]
    [InlineData("clone3", 435, 435, "zeros 88", RawCall.NoSuchCall)]
    [InlineData("socket inet", 41, 198, "2 1 0", Killed)]
    [InlineData("socket unix", 41, 198, "1 1 0", Killed)]
    [InlineData("socket vsock", 41, 198, "40 1 0", Killed)]
    [InlineData("connect", 42, 203, "0 zeros 16", Killed)]
    [InlineData("ptrace", 101, 117, "16 other", Killed)]
    [InlineData("process_vm_readv", 310, 270, "other zeros 1 zeros 1", Killed)]
    [InlineData("process_vm_writev", 311, 271, "other zeros 1 zeros 1", Killed)]
    [InlineData("io_uring_setup", 425, 425, "8 zeros", Killed)]
    [InlineData("bpf", 321, 280, "0 zeros 64", Killed)]
    [InlineData("keyctl", 250, 219, "0 -3 0", Killed)]
    [InlineData("add_key", 248, 217, "path path zeros 1 -3", Killed)]
    [InlineData("mount", 165, 40, "path path zeros 0 0", Killed)]
    [InlineData("pivot_root", 155, 41, "path path", Killed)]
    [InlineData("chroot", 161, 51, "path", Killed)]
    [InlineData("unshare", 272, 97, "268435456", Killed)]
    [InlineData("setns", 308, 268, "0 0", Killed)]
    [InlineData("perf_event_open", 298, 241, "zeros 0 -1 -1 0", Killed)]
    [InlineData("userfaultfd", 323, 282, "0", Killed)]
    [InlineData("kill everything", 62, 129, "-1 0", Killed)]
    [InlineData("kill another", 62, 129, "other 0", Killed)]
    [InlineData("tkill", 200, 130, "other 0", Killed)]
    [InlineData("tgkill of another", 234, 131, "other other 0", Killed)]
    [InlineData("tgkill of itself", 234, 131, "self self 0", 0)]
    [InlineData("pidfd_open", 434, 434, "other 0", Killed)]
    [InlineData("pidfd_getfd", 438, 438, "0 0 0", Killed)]
    [InlineData("rt_sigqueueinfo", 129, 138, "other 9 zeros", RawCall.NotPermitted)]
    [InlineData("open", 2, -1, "path 0", RawCall.AccessDenied)]
    [InlineData("openat", 257, 56, "-100 path 0", RawCall.AccessDenied)]
    [InlineData("openat for writing", 257, 56, "-100 path 577 511", RawCall.AccessDenied)]
    [InlineData("openat2", 437, 437, "-100 path zeros 24", RawCall.AccessDenied)]
    [InlineData("open_by_handle_at", 304, 265, "-100 zeros 0", RawCall.NotPermitted)]
    [InlineData("statx", 332, 291, "-100 path 0 0 zeros", RawCall.AccessDenied)]
    [InlineData("unlinkat", 263, 35, "-100 path 0", RawCall.AccessDenied)]
    [InlineData("getdents64", 217, 61, "0 zeros 4096", RawCall.AccessDenied)]
    [InlineData("memfd_create", 319, 279, "path 0", RawCall.AccessDenied)]
    [InlineData("prlimit64", 302, 261, "other 2 0 zeros", RawCall.AccessDenied)]
    [InlineData("sched_setaffinity of another", 203, 122, "other 8 zeros", RawCall.NotPermitted)]
    [InlineData("sched_setaffinity of itself, to no processor", 203, 122, "0 8 zeros", RawCall.Invalid)]
    [InlineData("ioctl", 16, 29, "0 21522 zeros", RawCall.NotPermitted)]
    [InlineData("prctl dumpable", 157, 167, "4 1", RawCall.NotPermitted)]
    [InlineData("prctl die with parent", 157, 167, "1 0", RawCall.NotPermitted)]
    [InlineData("seccomp", 317, 277, "1 0 zeros", RawCall.NotPermitted)]
    [InlineData("flock", 73, 32, "0 2", RawCall.NotPermitted)]
    [InlineData("a call of a later kernel", 999, 999, "0", RawCall.NoSuchCall)]
    [InlineData("getpid by its x32 number", 0x40000027, -1, "0", Killed)]
    public async Task Behind_the_seal_an_attack_s_system_call_fails_or_ends_the_process(string call, long x64, long arm64, string arguments, int error)
    {
        Assert.NotEmpty(call);
        if (RawCall.Number(x64, arm64) is not { } number)
            return;

        var observation = await ObserveThenHonest(RawCall.Members, RawCall.Signature, number, arguments, (long)Environment.ProcessId);

        if (error == Killed)
            AssertEnded(Ending.Forbidden, SystemCall, observation);
        else
            AssertReturned(error, observation);
    }

    /// <summary>Where a filter stands before the seal: what it answers when the worker has none.</summary>
    [Theory]
    [InlineData("fork", 57, -1, "0")]
    [InlineData("clone of a process", 56, 220, "17 0")]
    [InlineData("socket inet", 41, 198, "2 1 0")]
    [InlineData("socket unix", 41, 198, "1 1 0")]
    [InlineData("ptrace", 101, 117, "16 other")]
    [InlineData("process_vm_readv", 310, 270, "other zeros 1 zeros 1")]
    [InlineData("io_uring_setup", 425, 425, "8 zeros")]
    [InlineData("bpf", 321, 280, "0 zeros 64")]
    [InlineData("keyctl", 250, 219, "0 -3 0")]
    [InlineData("mount", 165, 40, "path path zeros 0 0")]
    [InlineData("unshare", 272, 97, "268435456")]
    [InlineData("setns", 308, 268, "0 0")]
    [InlineData("kill everything", 62, 129, "-1 0")]
    [InlineData("pidfd_open", 434, 434, "other 0")]
    public async Task Before_the_seal_the_first_filter_refuses_them_already(string call, long x64, long arm64, string arguments)
    {
        Assert.NotEmpty(call);
        // The plain process has no filter before the seal.
        if (Observer.Tier.Number == 3 || RawCall.Number(x64, arm64) is not { } number)
            return;

        AssertReturned(RawCall.NotPermitted, await ObserveThenHonest(Unsealed, RawCall.Members, RawCall.Signature, number, arguments, (long)Environment.ProcessId));
    }

    [Fact]
    public async Task A_worker_without_its_seal_is_told_in_the_tier()
    {
        AssertReturned(2.0, (await Unsealed.ObserveAsync(new SubmissionSource(Honest).Call(Twice, 1.0).Plan, TestContext.Current.CancellationToken))[0]);
        Assert.Equal(3, Unsealed.Tier.Number);
        var number = Launcher.Tier.Number;
        Assert.Equal(
            $"{Launcher.Tier.Details} The worker ran without its seal: a submission could open files as far as the isolation around the worker lets it"
                + (number < 3 ? $", so this counts as tier 3 and not as tier {number}." : "."),
            Unsealed.Tier.Details);
        await Observe(new SubmissionSource(Honest).Call(Twice, 1.0));
        Assert.Equal(Launcher.Tier, Observer.Tier);
    }

    [Fact]
    public async Task The_tier_is_measured_before_anything_is_graded()
    {
        Assert.Equal(3, (await Unsealed.MeasureTierAsync(TestContext.Current.CancellationToken)).Number);
        Assert.Equal(Launcher.Tier, await Observer.MeasureTierAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_seal_that_the_kernel_refuses_is_told_with_its_error() =>
        Assert.Equal(
            "The kernel refused the worker's seal (error 22): a submission could open files as far as the isolation around the worker lets it, "
                + "so this counts as tier 3 and not as tier 1.",
            SandboxMessages.NotSealed(22, 1));
}
