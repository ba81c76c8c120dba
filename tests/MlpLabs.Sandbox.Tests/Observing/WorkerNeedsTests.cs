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
    [InlineData("x => { List<double> few = [x, .. new[] { 1.0, 2.0 }]; return few[^1]; }", false)]
    [InlineData("x => { var t = new Thread(() => { }); t.Start(); t.Join(); return Task.Run(() => 1).Result + new Random(1).NextDouble(); }", false)]
    [InlineData("x => new System.Collections.Concurrent.ConcurrentDictionary<int, int>().Count + System.Collections.Immutable.ImmutableArray.Create(x)[0]", false)]
    [InlineData("x => System.Numerics.Vector.Sum(new System.Numerics.Vector<double>(x)) + new System.Text.StringBuilder().Append(x).Length", false)]
    [InlineData("x => new Barrier(1).SignalAndWait(0) && new ReaderWriterLockSlim().TryEnterReadLock(0) ? 1 : new Exception().ToString().Length", false)]
    [InlineData("x => { Parallel.For(0, 3, i => { }); return x; }", true)]
    [InlineData("x => { ThreadPool.QueueUserWorkItem(_ => { }); return x; }", true)]
    [InlineData("x => { new Timer(_ => { }, null, 1, 1).Dispose(); return x; }", false)]
    [InlineData("x => (double)new System.Numerics.BigInteger(x)", true)]
    [InlineData("x => System.Text.RegularExpressions.Regex.Count(\"aa\", \"a\")", true)]
    public async Task A_submission_that_refers_to_what_few_use_needs_all_assemblies_and_has_them(string function, bool needsAll)
    {
        var source = new SubmissionSource($"static readonly Func<double, double> Function = {function}; public static bool F() => double.IsFinite(Function(1));", asInCompileHost: true).Call("F() -> bool");
        Assert.Equal(needsAll, WorkerNeeds.Of(source.Plan).AllAssemblies);

        using var observer = new WorkerObserver(new PlainLauncher());
        ObserverContract.AssertReturned(true, (await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken))[0]);
    }

    [Fact]
    public void What_cannot_be_read_needs_all_assemblies_and_throws_nothing()
    {
        var source = new SubmissionSource("");
        var whole = source.Assembly;
        source.Assembly = whole[..300];
        Assert.True(WorkerNeeds.Of(source.Plan).AllAssemblies);
        var random = new Random(1);
        for (var length = 0; length < whole.Length; length++)
        {
            source.Assembly = whole[..length];
            _ = WorkerNeeds.Of(source.Plan);
            source.Assembly = [.. whole];
            for (var i = 0; i < 3; i++)
                source.Assembly[random.Next(whole.Length)] = (byte)random.Next(256);
            _ = WorkerNeeds.Of(source.Plan);
        }
    }

    [Theory]
    [InlineData("public static double F(double x) => new[] { x }.Sum();", true)]
    [InlineData("public static int F() => Task.Run(() => 1).Result;", true)]
    [InlineData("public static void F() => GC.Collect();", false)]
    [InlineData("public static bool F() => new WeakReference<object>(1).TryGetTarget(out _);", false)]
    [InlineData("public static void F() => new Thread(() => { }).Start();", false)]
    [InlineData("public static void F() => Parallel.For(0, 3, i => { });", false)]
    [InlineData("public static void F() => TaskScheduler.UnobservedTaskException += (_, _) => { };", false)]
    [InlineData("public static int F() => new System.Collections.Concurrent.ConcurrentBag<int>().Count;", false)]
    [InlineData("sealed class C { ~C() { } } public static object F() => new C();", false)]
    public void Only_a_submission_that_sees_nothing_of_garbage_may_get_a_worker_that_was_split_off(string members, bool maySplit) =>
        Assert.Equal(maySplit, WorkerNeeds.Of(new SubmissionSource(members, asInCompileHost: true).Plan).MaySplit);

    [Fact]
    public void Every_allowed_type_that_has_a_finalizer_is_seen()
    {
        var withFinalizer = Allowed([.. WorkerAssemblies.Common, .. WorkerAssemblies.Others]).Where(HasFinalizer).Select(type => type.Name).ToArray();

        Assert.Contains("Thread", withFinalizer);
        Assert.Equal([], withFinalizer.Except(WorkerNeeds.SeeingGarbage));
    }

    static IEnumerable<Type> Allowed(IEnumerable<string> assemblies) =>
        AllowedApi.Default.Types.Select(type => assemblies.Select(name => Assembly.Load(name).GetType(type.Name)).FirstOrDefault(found => found is not null)).OfType<Type>();

    static bool HasFinalizer(Type? type) => type is not null && type != typeof(object)
        && (type.GetMethod("Finalize", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null || HasFinalizer(type.BaseType));

    [Fact]
    public void What_allowed_types_hold_that_has_a_finalizer_is_known()
    {
        var holding = Allowed(WorkerAssemblies.Common).Where(type => Holds(type, [])).Select(type => type.Name).ToArray();

        Assert.Contains("ConcurrentBag`1", holding);
        Assert.Equal([], holding.Except(WorkerNeeds.SeeingGarbage));

        static bool Holds(Type type, HashSet<Type> seen) => seen.Add(type) && Fields(type).Any(field => HasFinalizer(field) || Holds(field, seen));

        static IEnumerable<Type> Fields(Type type) => (type.BaseType is { } parent ? Fields(parent) : [])
            .Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Select(field => field.FieldType))
            .Select(field => field.IsArray ? field.GetElementType()! : field).Select(field => field.IsGenericType ? field.GetGenericTypeDefinition() : field)
            // What a thread waits for is a few hundred bytes, made on demand; and of the exceptions that nobody has looked at a finalizer would only tell.
            .Where(field => !field.IsPrimitive && !typeof(WaitHandle).IsAssignableFrom(field) && field.Name != "TaskExceptionHolder");
    }

    [Fact]
    public void A_worker_gets_the_memory_of_its_most_generous_group() => Assert.Equal(96, WorkerNeeds.MemoryOf(
        [SubmissionSource.Quick with { MemoryMiB = 64 }, SubmissionSource.Quick with { MemoryMiB = 96 }]));

    [Fact]
    public void The_lists_hold_what_their_assemblies_refer_to()
    {
        Assert.Equal(["System.IO.Compression", "System.IO.MemoryMappedFiles"], Missing(WorkerAssemblies.Common, WorkerAssemblies.Common));
        Assert.Equal([], Missing(WorkerAssemblies.Others, [.. WorkerAssemblies.Common, .. WorkerAssemblies.Others]));
        // The last is the way out where there is no Linux.
        var own = ((string[])["MlpLabs.Worker.dll", "MlpLabs.Protocol.dll"]).Select(file => Assembly.LoadFile(Path.Combine(ChildProgram.Worker.Folder, file)));
        Assert.Equal(["MlpLabs.Protocol", "System.Diagnostics.Process"], own.SelectMany(a => a.GetReferencedAssemblies()).Select(a => a.Name!).Distinct().Except(WorkerAssemblies.Common).Order());

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
        using var pool = new WorkerPool(new PlainLauncher(), ChildProgram.Worker, maxSpare: 0, WorkerPool.DefaultSpareLifetime, new ZygotePool(new PlainLauncher(), ChildProgram.Worker, max: 0));
        using var worker = pool.TakeReady(new WorkerNeeds(64, AllAssemblies: false), out var why);
        Assert.Equal("", why);
        Assert.InRange(Directory.GetFiles($"/proc/{worker!.ProgramId}/fd").Length, 3, FirstTableFull - 1);
    }
}
