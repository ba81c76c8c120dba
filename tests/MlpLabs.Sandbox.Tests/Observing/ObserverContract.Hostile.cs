using System.Diagnostics;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Tests.Observing;

public abstract partial class ObserverContract
{
    [Theory]
    [InlineData("Environment.Exit(0);", "The process ended with exit code 0 before it answered.")]
    [InlineData("Environment.Exit(7);", "The process ended with exit code 7 before it answered.")]
    [InlineData("Environment.FailFast(\"bye\");", "The process ended itself with Environment.FailFast.")]
    [InlineData("Leave(0);", "The process ended with exit code 0 before it answered.")]
    public async Task A_process_that_leaves_has_ended_early(string statement, string reason) =>
        AssertEnded(Ending.EndedEarly, reason, await ObserveThenHonest(
            $"[DllImport(\"libc\", EntryPoint = \"_exit\")] static extern void Leave(int code); public static int F() {{ {statement} return 0; }}", "F() -> int"));

    [Fact]
    public async Task Corrupted_memory_is_forbidden() =>
        AssertEnded(Ending.Forbidden, "The process corrupted its own memory and was stopped; have a look at this submission.",
            await ObserveThenHonest("public static unsafe int F() { *(int*)0x7654321000L = 1; return 0; }", "F() -> int"));

    [Theory]
    [InlineData("new Thread(() => { try { } finally { Thread.Sleep(-1); } }).Start();")]
    [InlineData("new Thread(() => Thread.Sleep(-1)).Start();")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => Thread.Sleep(-1);")]
    [InlineData("new Trap(); GC.Collect();")]
    public async Task Nothing_a_submission_leaves_behind_delays_the_end(string statement)
    {
        var source = new SubmissionSource($"class Trap {{ ~Trap() => Thread.Sleep(-1); }} public static int F() {{ {statement} return 1; }}").Call("F() -> int");
        var watch = Stopwatch.StartNew();
        AssertReturned(1, (await Observe(source))[0]);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 4000);
    }

    const string EveryPipe = """
        static void WriteEverywhere(byte[] bytes)
        {
            for (var fd = 0; fd < 128; fd++)
                if (fd != 2)
                    try { using var s = new FileStream(new SafeFileHandle((IntPtr)fd, false), FileAccess.Write, 0); s.Write(bytes); } catch (Exception) { }
        }

        """;

    [Fact]
    public async Task What_a_submission_writes_to_standard_output_itself_goes_nowhere() =>
        AssertReturned(1, await ObserveThenHonest(Unsealed,
            "public static int F() { using var s = Console.OpenStandardOutput(); s.Write(new byte[] { 1, 0, 0, 0, 19 }); s.Flush(); return 1; }", "F() -> int"));

    [Theory]
    [InlineData("255, 255, 255, 255, 1", "The process sent bytes that are no frame of the protocol; have a look at this submission.")]
    [InlineData("0, 0, 0, 0", "The process sent bytes that are no frame of the protocol; have a look at this submission.")]
    [InlineData("2, 0, 0, 0, 19, 1", "The process sent bytes that are no frame of the protocol; have a look at this submission.")]
    [InlineData("1, 0, 0, 0, 16", "The process sent a frame that nothing asked for; have a look at this submission.")]
    [InlineData("1, 0, 0, 0, 1", "The process sent a frame that nothing asked for; have a look at this submission.")]
    public async Task Bytes_forged_on_the_pipe_are_forbidden_and_end_the_run(string bytes, string reason)
    {
        var source = new SubmissionSource(Honest + EveryPipe + $$"""public static int F() { WriteEverywhere(new byte[] { {{bytes}} }); return 1; }""")
            .Call(Twice, 1.0).Call("F() -> int").Call(Twice, 1.0);
        var observations = await Observe(source);
        AssertReturned(2.0, observations[0]);
        AssertEnded(Ending.Forbidden, reason, observations[1]);
        AssertEnded(Ending.NotRun, "Not run: an earlier call broke the protocol.", observations[2]);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(60, true)]
    public async Task A_frame_too_many_is_forbidden_before_and_after_the_answer(int delayMs, bool waits)
    {
        // Its threads write on while and after the worker answers: one frame comes before the answer or after it.
        var source = new SubmissionSource(Honest + EveryPipe + """
            static readonly ManualResetEventSlim Written = new();
            public static int F(int delay)
            {
                new Thread(() => { Thread.Sleep(delay); while (true) { WriteEverywhere(new byte[] { 1, 0, 0, 0, 17 }); Written.Set(); } }) { IsBackground = true }.Start();
                if (delay == 0) Written.Wait();
                return 1;
            }
            public static int Wait() { Written.Wait(); return 1; }
            """).Call("F(int) -> int", delayMs);
        if (waits)
            source.Call("Wait() -> int");
        Assert.Equal(Ending.Forbidden, (await Observe(source))[^1].Ending);
    }

    [Fact]
    public async Task A_half_frame_and_silence_end_at_the_wall_time()
    {
        var source = new SubmissionSource(EveryPipe + "public static int F() { WriteEverywhere(new byte[] { 255, 0, 0, 0, 19 }); Thread.Sleep(-1); return 1; }").Call("F() -> int");
        source.Groups[0] = SubmissionSource.Quick with { WallSeconds = 0.3 };
        AssertEnded(Ending.TimeLimit, "The calls of this check took longer than 0.3 s.", (await Observe(source))[0]);
    }

    [Fact]
    public async Task The_environment_of_the_host_does_not_reach_a_submission()
    {
        Environment.SetEnvironmentVariable("MLPLABS_TEST_SECRET", "planted");
        var observation = await ObserveThenHonest(Unsealed,
            "public static string F() => string.Join(' ', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal)) + File.ReadAllText(\"/proc/self/environ\");",
            "F() -> string");
        var text = (string)observation.Value!;
        Assert.DoesNotContain("planted", text, StringComparison.Ordinal);
        Assert.StartsWith("DOTNET_DbgEnableMiniDump DOTNET_EnableDiagnostics DOTNET_GCHeapHardLimit DOTNET_ROOT DOTNET_ThreadPool_ThreadTimeoutMs DOTNET_Thread_DefaultStackSize "
            + "DOTNET_TieredPGO DOTNET_gcConcurrent DOTNET_gcServer HOME LANG ", text, StringComparison.Ordinal);
    }
}
