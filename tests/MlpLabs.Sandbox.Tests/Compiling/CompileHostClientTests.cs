using System.Diagnostics;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Compiling;

public sealed class CompileHostClientTests(CompileHostFixture fixture) : IClassFixture<CompileHostFixture>
{
    const string Half = "public static class Solution { public static double Half(double z) => z / 2; }";

    static readonly CompileHostLimits Hurried = CompileHostLimits.Default with { CpuMs = 5_000 };

    public static TheoryData<string> Submissions => [.. LabelledSubmissions.Paths];

    [Theory, MemberData(nameof(Submissions))]
    public async Task A_labelled_submission_compiles_unless_its_label_says_otherwise(string path)
    {
        var compilation = await fixture.Client.CompileAsync(LabelledSubmissions.Read(path), CancellationToken.None);

        var errors = compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(d => d.ToString());
        Assert.Equal("", LabelledSubmissions.Outcomes[path] == CompileOutcome.Compiled ? string.Join("\n", errors) : "");
        Assert.Equal(LabelledSubmissions.Outcomes[path], compilation.Outcome);
        Assert.Equal(compilation.Outcome == CompileOutcome.Compiled, compilation.Assembly.Length > 0 && compilation.Pdb.Length > 0);
    }

    [Fact]
    public async Task A_missing_semicolon_is_reported_with_its_place()
    {
        var compilation = await fixture.Client.CompileAsync(LabelledSubmissions.Read("sigmoid-derivative/missing-semicolon.cs"), CancellationToken.None);

        Assert.Equal(
            [new SourceDiagnostic("CS1002", DiagnosticSeverity.Error, "; expected", "missing-semicolon.cs", 5, 32, 5, 32)],
            compilation.Diagnostics);
    }

    [Fact]
    public async Task The_same_sources_give_the_same_bytes()
    {
        var first = await fixture.CompileAsync(Half);
        var second = await fixture.CompileAsync(Half);

        Assert.Equal(first.Assembly.ToArray(), second.Assembly.ToArray());
    }

    [Fact]
    public async Task A_submission_that_hangs_the_compiler_is_too_complex_and_the_next_one_compiles()
    {
        await using var client = Client(Hurried);
        await client.CompileAsync(Request(Half), CancellationToken.None);
        var hung = client.HostProcessId!.Value;

        var compilation = await client.CompileAsync(Request(Bombs.NestedInterpolation(22)), CancellationToken.None);

        Assert.Equal(CompileOutcome.TooComplex, compilation.Outcome);
        Assert.Equal(
            "The program is too complex to compile: the compiler was stopped after 5 seconds. Look for very deep nesting or very long expressions.",
            compilation.Reason);
        Assert.False(IsRunning(hung));
        Assert.Equal(CompileOutcome.Compiled, (await client.CompileAsync(Request(Half), CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_submission_that_crashes_the_compiler_is_too_complex_and_the_next_one_compiles()
    {
        await using var client = Client(CompileHostLimits.Default);

        var compilation = await client.CompileAsync(Request(Bombs.Generics(200_000)), CancellationToken.None);

        Assert.Equal(CompileOutcome.TooComplex, compilation.Outcome);
        Assert.Equal(
            "The program is too complex to compile: the compiler gave up on it. Look for very deep nesting or very long expressions.",
            compilation.Reason);
        Assert.Equal(CompileOutcome.Compiled, (await client.CompileAsync(Request(Half), CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_host_that_is_killed_at_work_is_replaced_and_the_job_done_again()
    {
        var launcher = new MortalHostLauncher(deaths: 1);
        await using var client = new CompileHostClient(launcher, ChildProgram.CompileHost);

        Assert.Equal(CompileOutcome.Compiled, (await client.CompileAsync(Request(Half), CancellationToken.None)).Outcome);
        Assert.Equal(2, launcher.Started);
    }

    [Fact]
    public async Task A_job_at_which_two_hosts_die_is_too_complex_and_the_next_one_compiles()
    {
        var launcher = new MortalHostLauncher(deaths: 2);
        await using var client = new CompileHostClient(launcher, ChildProgram.CompileHost);

        var compilation = await client.CompileAsync(Request(Half), CancellationToken.None);

        Assert.Equal(CompileOutcome.TooComplex, compilation.Outcome);
        Assert.Equal(
            "The program is too complex to compile: the compiler gave up on it. Look for very deep nesting or very long expressions.",
            compilation.Reason);
        Assert.Equal(2, launcher.Started);
        Assert.Equal(CompileOutcome.Compiled, (await client.CompileAsync(Request(Half), CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_host_whose_stack_overflows_is_not_tried_again()
    {
        var launcher = new MortalHostLauncher(deaths: 1, "echo Stack overflow. >&2; kill -ABRT $$");
        await using var client = new CompileHostClient(launcher, ChildProgram.CompileHost);

        Assert.Equal(CompileOutcome.TooComplex, (await client.CompileAsync(Request(Half), CancellationToken.None)).Outcome);
        Assert.Equal(1, launcher.Started);
    }

    [Fact]
    public async Task A_host_that_hardly_runs_is_not_blamed_on_the_submission()
    {
        await using var client = Client(CompileHostLimits.Default with { WallMs = 1, CpuMs = 1_000_000 });

        var compilation = await client.CompileAsync(Request(Bombs.NestedInterpolation(22)), CancellationToken.None);

        Assert.Equal(CompileOutcome.SystemError, compilation.Outcome);
        Assert.Equal(
            "The compiler gave no answer for 0 seconds, in which it hardly ran: the machine is too busy, which is not the submission's fault. Try again.",
            compilation.Reason);
    }

    [Fact]
    public async Task A_program_that_does_not_start_is_a_system_error()
    {
        await using var client = new CompileHostClient(new PlainLauncher(), new ChildProgram("/nowhere", "compiler"));

        var compilation = await client.CompileAsync(Request(Half), CancellationToken.None);

        Assert.Equal(CompileOutcome.SystemError, compilation.Outcome);
        Assert.StartsWith("The compiler could not be started, which is not the submission's fault: ", compilation.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_no_compile_host_is_a_system_error()
    {
        await using var client = new CompileHostClient(new PlainLauncher(), new ChildProgram("/bin", "true"));

        var compilation = await client.CompileAsync(Request(Half), CancellationToken.None);

        Assert.Equal(CompileOutcome.SystemError, compilation.Outcome);
    }

    [Fact]
    public async Task A_host_in_the_strongest_isolation_survives_no_bomb_and_leaves_no_process()
    {
        await using var client = new CompileHostClient(Launchers.Choose(), ChildProgram.CompileHost, Hurried) { WithoutIntake = true };
        await client.CompileAsync(Request(Half), CancellationToken.None);
        var hung = client.HostProcessId!.Value;

        Assert.Equal(CompileOutcome.TooComplex, (await client.CompileAsync(Request(Bombs.NestedInterpolation(22)), CancellationToken.None)).Outcome);
        Assert.False(IsRunning(hung));
        Assert.Equal(CompileOutcome.TooComplex, (await client.CompileAsync(Request(Bombs.DoublingConstants(24)), CancellationToken.None)).Outcome);
        Assert.Equal(CompileOutcome.Compiled, (await client.CompileAsync(Request(Half), CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_host_is_replaced_after_its_share_of_jobs()
    {
        await using var client = Client(CompileHostLimits.Default with { MaxJobs = 2 });
        await client.CompileAsync(Request(Half), CancellationToken.None);
        var first = client.HostProcessId!.Value;
        await client.CompileAsync(Request(Half), CancellationToken.None);

        Assert.False(IsRunning(first));
        Assert.Equal(CompileOutcome.Compiled, (await client.CompileAsync(Request(Half), CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_host_that_was_killed_while_idle_is_replaced_without_a_word()
    {
        await using var client = Client(CompileHostLimits.Default);
        await client.CompileAsync(Request(Half), CancellationToken.None);
        using (var host = Process.GetProcessById(client.HostProcessId!.Value))
        {
            host.Kill();
            await host.WaitForExitAsync(CancellationToken.None);
        }

        Assert.Equal(CompileOutcome.Compiled, (await client.CompileAsync(Request(Half), CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task Disposing_ends_the_host()
    {
        var client = Client(CompileHostLimits.Default);
        await client.CompileAsync(Request(Half), CancellationToken.None);
        var host = client.HostProcessId!.Value;

        await client.DisposeAsync();

        Assert.False(IsRunning(host));
    }

    [Fact]
    public async Task Giving_up_ends_the_busy_host()
    {
        await using var client = Client(CompileHostLimits.Default);
        await client.CompileAsync(Request(Half), CancellationToken.None);
        var busy = client.HostProcessId!.Value;
        using var cancel = new CancellationTokenSource(300);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CompileAsync(Request(Bombs.NestedInterpolation(22)), cancel.Token));

        Assert.False(IsRunning(busy));
    }

    static CompileHostClient Client(CompileHostLimits limits) =>
        new(new PlainLauncher(), ChildProgram.CompileHost, limits) { WithoutIntake = true };

    static CompileRequest Request(string source) => new([new SourceText("a.cs", source)], SourceKind.Regular);

    static bool IsRunning(int processId) => Directory.Exists($"/proc/{processId}");
}
