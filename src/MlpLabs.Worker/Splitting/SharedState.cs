using System.Globalization;
using System.Runtime.InteropServices;

namespace MlpLabs.Worker.Splitting;

/// <summary>What a copy of this process would share with it, and has to let go of.</summary>
/// <remarks>
/// How it works: the kernel lists what a process has mapped and open. Memory that stays shared (<see cref="SharedMemory"/>) would let a worker change the
/// zygote, and with it every later worker. What is open would let it speak to threads of the zygote, or leave a place in a file for the next
/// worker to find: a copy puts the null device in place of all of it, but for the source of random numbers, which has no place. What is mapped stays.
/// </remarks>
/// <param name="Nothing">The null device.</param>
/// <param name="Random">The source of random numbers, -1 where it is not open.</param>
/// <param name="Last">The highest number of an open file.</param>
internal sealed partial record SharedState(int Nothing, int Random, int Last)
{
    public const int FirstOther = 3;

    /// <summary>From there on the sandbox lets a process open nothing, and the kernel puts nothing there; the host's line may have been there from the start.</summary>
    public const int MaxOpen = 128;

    const int ReadWrite = 2;
    const string RandomNumbers = "/dev/urandom";

    /// <summary>Looks at the process; null when a copy could not be kept apart from it.</summary>
    public static SharedState? Find()
    {
        if (!SharedMemory.TryMakePrivate())
            return null;
        var nothing = OpenPath("/dev/null\0"u8, ReadWrite);
        var (random, last) = (-1, MaxOpen);
        foreach (var entry in Directory.GetFileSystemEntries("/proc/self/fd"))
        {
            var file = int.Parse(Path.GetFileName(entry), CultureInfo.InvariantCulture);
            last = Math.Max(last, file);
            if (new FileInfo(entry).LinkTarget != RandomNumbers)
                continue;
            // A second one would belong to code that is not known here.
            if (random >= 0)
                return null;
            random = file;
        }
        return nothing < 0 ? null : new SharedState(nothing, random, last);
    }

    [LibraryImport("libc", EntryPoint = "open")]
    private static partial int OpenPath(ReadOnlySpan<byte> path, int flags);
}
