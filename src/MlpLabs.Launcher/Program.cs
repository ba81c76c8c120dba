using System.Runtime.InteropServices;
using MlpLabs.Launcher;
using MlpLabs.Protocol.Seccomp;

// The launcher makes itself small and then becomes another program, which cannot undo that: no new privileges, Landlock's rules on
// files, limits on resources, a filter on system calls, and then execve. Each step binds the calling thread, which is the one that
// execve keeps, so it must not leave the main thread. Whatever cannot be put in force ends the launcher: it never starts a program
// with less than was asked for. What it cannot stop: other processes of the user stay visible by their numbers, there is no private
// network that is merely empty, and bugs in the kernel.
if (LaunchPlan.Parse(args) is not { } plan)
    return Fail(LauncherMessages.Usage);

// Made before files are closed: the library that makes it stands beside the launcher, where the child may not read. Code compiled ahead of time
// loads a library only when it calls it.
var filter = SystemCallFilters.Start(RuntimeInformation.ProcessArchitecture);
var version = Landlock.Version();
if (version < 1)
    return Fail(LauncherMessages.NoLandlock);
if (Landlock.Restrict(version, plan.Readable) is { } problem)
    return Fail(problem);
foreach (var (resource, soft, hard) in plan.Limits)
    if (NativeProcess.Limit(resource, soft, hard) is var error and not 0)
        return Fail(LauncherMessages.NoLimit(resource, error));
if (FilterInstaller.Install(filter, allThreads: false) is var refused and not 0)
    return Fail(LauncherMessages.NoFilter(refused));

if (plan.Command.Count == 0)
    return Trial.Run() is { } open ? Fail(open) : 0;
return Fail(LauncherMessages.NotStarted(plan.Command[0], NativeProcess.Become(plan.Command)));

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return LauncherMessages.ExitCode;
}
