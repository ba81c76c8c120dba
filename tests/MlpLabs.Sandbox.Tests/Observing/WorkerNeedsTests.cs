using System.Reflection;
using MlpLabs.Protocol.Observing;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Policy;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

public sealed class WorkerNeedsTests
{
    // From there on Linux makes a process wait for a larger table.
    const int FirstTableFull = 64;

    [Theory]
    [InlineData("x => Math.Exp(x) * new[] { 1.0 }.Zip(new[] { 2.0 }, (a, b) => a * b).Sum()", false)]
    [InlineData("x => { Console.WriteLine(x); return new List<double> { x }.Count + new Dictionary<int, int>().Count; }", false)]
    [InlineData("x => new Thread(() => { }).Join(1) && Task.Run(() => 1).Result > 0 ? 1 : new Random(1).NextDouble()", false)]
    [InlineData("x => { Parallel.For(0, 3, i => { }); return x; }", true)]
    [InlineData("x => (double)new System.Numerics.BigInteger(x)", true)]
    [InlineData("x => System.Collections.Immutable.ImmutableArray.Create(x)[0]", true)]
    public void A_submission_that_refers_to_what_few_use_needs_all_assemblies(string function, bool needsAll) =>
        Assert.Equal(needsAll, WorkerNeeds.Of(new SubmissionSource($"public static readonly Func<double, double> F = {function};").Plan).AllAssemblies);

    [Fact]
    public void What_cannot_be_read_needs_all_assemblies()
    {
        foreach (var bytes in (byte[][])[[], [1, 2, 3], new SubmissionSource("").Assembly[..300]])
            Assert.True(WorkerNeeds.Of(new SubmissionSource("") { Assembly = bytes }.Plan).AllAssemblies);
    }

    [Fact]
    public void A_worker_gets_the_memory_of_its_most_generous_group() => Assert.Equal(96, WorkerNeeds.MemoryOf(
        [SubmissionSource.Quick with { MemoryMiB = 64 }, SubmissionSource.Quick with { MemoryMiB = 96 }]));

    [Fact]
    public void The_lists_hold_what_their_assemblies_refer_to()
    {
        // Its types stand elsewhere, but for those that read symbols, which no worker has.
        Assert.Equal([], Missing(WorkerAssemblies.Common.Except(["System.Diagnostics.StackTrace"]), WorkerAssemblies.Common));
        Assert.Equal([], Missing(WorkerAssemblies.Others, [.. WorkerAssemblies.Common, .. WorkerAssemblies.Others]));

        static IEnumerable<string> Missing(IEnumerable<string> names, IEnumerable<string> listed) =>
            names.SelectMany(name => Assembly.Load(name).GetReferencedAssemblies()).Select(a => a.Name!).Distinct().Except(listed).Order();
    }

    [Fact]
    public void What_the_policy_allows_is_listed_once()
    {
        string[] listed = [.. WorkerAssemblies.Common, .. WorkerAssemblies.Others];
        Assert.Equal([], AllowedApi.Default.Assemblies.Except(listed));
        Assert.Equal(listed, listed.Distinct());
    }

    [Fact]
    public void A_worker_for_most_submissions_opens_fewer_files_than_Linux_has_room_for_at_first()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The table of open files is Linux's.");
        using var pool = new WorkerPool(new PlainLauncher(), ChildProgram.Worker, maxSpare: 0, WorkerPool.DefaultSpareLifetime);
        using var worker = pool.TakeReady(new WorkerNeeds(64, AllAssemblies: false), out var why);
        Assert.Equal("", why);
        Assert.InRange(Directory.GetFiles($"/proc/{worker!.ProgramId}/fd").Length, 3, FirstTableFull - 1);
    }
}
