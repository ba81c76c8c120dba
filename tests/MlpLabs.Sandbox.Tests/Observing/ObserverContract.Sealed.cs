using MlpLabs.Protocol.Observing;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Tests.Observing;

/// <summary>What works and what does not once a worker has sealed itself.</summary>
public abstract partial class ObserverContract
{
    static readonly Dictionary<string, string> Members = new()
    {
        ["Later"] = "static async Task<int> Later() { await Task.Delay(5); await Task.Yield(); return (await Task.WhenAll(Task.Run(() => 3), Task.FromResult(4))).Sum(); }\n",
        ["Together"] = "static int Together() { var sum = 0; Parallel.For(0, 1000, i => Interlocked.Increment(ref sum)); return sum; }\n",
        ["Timed"] = "static bool Timed() { using var done = new ManualResetEvent(false); using var timer = new Timer(_ => done.Set(), null, 5, -1); var t = new Thread(() => done.WaitOne(3000)); t.Start(); return t.Join(4000); }\n",
        ["Caught"] = "static string Caught() { try { return int.Parse(\"x\").ToString(); } catch (FormatException e) { return e.ToString(); } }\n",
        ["Written"] = "static int Written() { Console.WriteLine(\"{0} and {1}\", 1, 2.5); Console.Error.Write('x'); return Console.In.ReadToEnd().Length + 2; }\n",
    };

    [Theory]
    [InlineData("Enumerable.Range(0, 5).Where(i => i % 2 == 0).GroupBy(i => i > 2).OrderBy(g => g.Key).Sum(g => g.Sum())", "6")]
    [InlineData("Enumerable.Range(0, 1000).AsParallel().Select(i => i * 2).Sum()", "999000")]
    [InlineData("Task.Run(() => 3).Result", "3")]
    [InlineData("Later().Result", "7")]
    [InlineData("Together()", "1000")]
    [InlineData("Timed()", "True")]
    [InlineData("new System.Collections.Concurrent.ConcurrentDictionary<int, int>([new(1, 2)])[1]", "2")]
    [InlineData("System.Collections.Immutable.ImmutableList.Create(1, 2).Add(3).Count", "3")]
    [InlineData("System.Collections.Immutable.ImmutableSortedDictionary<int, int>.Empty.Add(1, 2)[1]", "2")]
    [InlineData("new SortedDictionary<string, int> { [\"b\"] = 1, [\"a\"] = 2 }.First().Key", "a")]
    [InlineData("new PriorityQueue<int, int>([(5, 1), (6, 0)]).Dequeue()", "6")]
    [InlineData("new System.Collections.ArrayList { 1, 2 }.Count + new System.Collections.Stack().Count", "2")]
    [InlineData("new System.Collections.ObjectModel.ObservableCollection<int> { 4 }[0]", "4")]
    [InlineData("System.Numerics.BigInteger.Pow(3, 50)", "717897987691852588770249")]
    [InlineData("new System.Numerics.Complex(1, 2) * new System.Numerics.Complex(0, 1)", "<-2; 1>")]
    [InlineData("System.Numerics.Vector.Sum(new System.Numerics.Vector<double>(1)) >= 2", "True")]
    [InlineData("System.Text.RegularExpressions.Regex.Replace(\"a1b22\", \"[0-9]+\", m => m.Length.ToString())", "a1b2")]
    [InlineData("System.Text.Encoding.UTF8.GetByteCount(\"ä\")", "2")]
    [InlineData("new System.Text.StringBuilder().AppendFormat(\"{0:F3}|{1:E2}|{2:x}\", 1.5, 12345.678, 255)", "1.500|1.23E+004|ff")]
    [InlineData("new DateTime(2024, 2, 29).AddYears(1).ToString(\"R\")", "Fri, 28 Feb 2025 00:00:00 GMT")]
    [InlineData("DateTime.Now.Year > 2000 && DateTimeOffset.Now.Offset == TimeZoneInfo.Local.BaseUtcOffset", "True")]
    [InlineData("System.Diagnostics.Stopwatch.StartNew().ElapsedTicks >= 0", "True")]
    [InlineData("new Random(1).Next() != new Random(2).Next() && Random.Shared.Next(5) < 5 && Guid.NewGuid() != Guid.Empty", "True")]
    [InlineData("new double[40, 50, 60].Length + new double[1_000_000].Length", "1120000")]
    [InlineData("Environment.ProcessorCount > 0 && Environment.NewLine.Length > 0 && Environment.TickCount64 > 0", "True")]
    [InlineData("Caught().Split('\\n')[0]", "System.FormatException: The input string 'x' was not in a correct format.")]
    [InlineData("Caught().Contains(\"at Solution.Caught()\")", "True")]
    [InlineData("Written()", "2")]
    [InlineData("new ReaderWriterLockSlim().TryEnterReadLock(0) && new SemaphoreSlim(1).Wait(0) && new ManualResetEventSlim(true).Wait(0) && new Barrier(1).SignalAndWait(0)", "True")]
    [InlineData("new ThreadLocal<int>(() => 4).Value + new Lazy<int>(() => 5).Value", "9")]
    [InlineData("System.Threading.Channels.Channel.CreateUnbounded<int>().Writer.TryWrite(1)", "unavailable")]
    public async Task Honest_code_works_behind_the_seal(string expression, string result)
    {
        // Only what the expression needs: a worker loads more for a submission that refers to more.
        var source = new SubmissionSource($$"""
            {{string.Concat(Members.Where(member => expression.Contains(member.Key + "()", StringComparison.Ordinal)).Select(member => member.Value))}}
            public static string F() { try { return G(); } catch (FileNotFoundException) { return "unavailable"; } }
            static string G() => ({{expression}}).ToString()!;
            """).Call("F() -> string");
        source.Groups[0] = SubmissionSource.Quick with { CpuSeconds = 3 };

        AssertReturned(result, (await Observe(source))[0]);
    }

    [Theory]
    [InlineData("int", false)]
    [InlineData("System.Text.RegularExpressions.Regex", true)]
    public async Task What_a_submission_may_need_is_loaded_before_the_seal_and_little_else(string used, bool isMore)
    {
        var loaded = ((string)(await ObserveThenHonest(
            $"public static {used}? Used; public static string F() => string.Join(' ', AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name));", "F() -> string")).Value!).Split(' ');

        Assert.Empty(WorkerAssemblies.Common.Except(loaded));
        Assert.Equal(isMore ? WorkerAssemblies.Others.Order() : [], WorkerAssemblies.Others.Intersect(loaded).Order());
    }

    [Theory]
    [InlineData("File.ReadAllText(\"/proc/self/environ\")", "System.UnauthorizedAccessException")]
    [InlineData("File.ReadAllText(\"/nowhere\")", "System.UnauthorizedAccessException")]
    [InlineData("Directory.GetFiles(\"/\").Length", "System.UnauthorizedAccessException")]
    [InlineData("new StreamReader(\"/etc/passwd\")", "System.UnauthorizedAccessException")]
    [InlineData("new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp)", "System.IO.FileLoadException System.IO.FileNotFoundException")]
    [InlineData("System.Diagnostics.Process.Start(\"/bin/true\")", "System.IO.FileLoadException System.IO.FileNotFoundException")]
    [InlineData("Assembly.Load(\"System.Xml.ReaderWriter\")", "System.IO.FileLoadException System.IO.FileNotFoundException")]
    public async Task What_reaches_outside_through_the_class_library_throws_behind_the_seal(string expression, string types)
    {
        var observation = await ObserveThenHonest($"public static string F() => ({expression}).ToString();", "F() -> string");

        Assert.Equal(Ending.Threw, observation.Ending);
        Assert.Contains(observation.Exception!.TypeName, types.Split(' '));
    }
}
