using System.Text.Json.Nodes;
using System.Runtime.Versioning;
using MlpLabs.Cli.Resident;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests.Resident;

[SupportedOSPlatform("linux")]
public sealed class ResidentProcessTests : IDisposable
{
    const string Wrong = """
        public static class Solution
        {
            public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
            public static double SigmoidPrime(double z) => Sigmoid(z) * (1 - Sigmoid(z));
            public static double SigmoidPrimeFromActivation(double a) => a * (1 + a);
        }
        """;

    readonly TemporaryFolder _folder = new();

    public ResidentProcessTests() => Assert.SkipWhen(!OperatingSystem.IsLinux(), "A process stays in memory on Linux only.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_says_and_writes_exactly_what_a_process_of_its_own_does()
    {
        await using var resident = await RunningResident.StartAsync();
        _folder.File("Solution.cs", Wrong);

        var alone = await CommandRun.OfAsync(["check", "sigmoid-derivative", "Solution.cs", "--json", "alone.json", "--no-server"], _folder.Path);
        var served = await resident.RunAsync(["check", "sigmoid-derivative", "Solution.cs", "--json", "served.json"], _folder.Path);
        var again = await resident.RunAsync(["check", "sigmoid-derivative", "Solution.cs", "--json", "served.json"], _folder.Path);

        Assert.Equal(2, await ServedAsync(resident));
        foreach (var run in (ProcessRun[])[served, again])
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Equal("", run.Error);
            Assert.Equal(alone.Output.Replace("alone.json", "served.json").Replace(" --no-server", ""), run.Output);
        }
        Assert.Equal(Result("alone.json"), Result("served.json"));
    }

    [Fact]
    public async Task A_command_that_is_typed_wrongly_is_answered_on_standard_error()
    {
        await using var resident = await RunningResident.StartAsync();

        var alone = await CommandRun.OfAsync(["check", "sigmoid-derivativ", "nothing.cs"], _folder.Path);
        var served = await resident.RunAsync(["check", "sigmoid-derivativ", "nothing.cs"], _folder.Path);

        Assert.Equal(1, await ServedAsync(resident));
        Assert.Equal((alone.ExitCode, alone.Output, alone.Error), (served.ExitCode, served.Output, served.Error));
        Assert.Equal(2, served.ExitCode);
    }

    [Fact]
    public async Task A_changed_pack_is_noticed()
    {
        await using var resident = await RunningResident.StartAsync();
        var exercises = Path.Combine(_folder.Path, "exercises");
        Copy(Repository.Folder("exercises", "sigmoid-derivative"), Path.Combine(exercises, "sigmoid-derivative"));
        var graders = Directory.CreateDirectory(Path.Combine(_folder.Path, "no graders")).FullName;
        string[] check = ["check", "sigmoid-derivative", _folder.File("Solution.cs", Wrong), "--exercises", exercises, "--graders", graders];
        var manifest = Path.Combine(exercises, "sigmoid-derivative", "exercise.yaml");

        var before = await resident.RunAsync(check);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("title: ", "title: New "));
        var after = await resident.RunAsync(check);

        Assert.Equal(2, await ServedAsync(resident));
        Assert.DoesNotContain("New ", before.Output.Split('\n')[0]);
        Assert.Contains("New ", after.Output.Split('\n')[0]);
    }

    [Fact]
    public async Task It_sees_the_environment_the_folder_and_the_file_rights_of_whoever_calls()
    {
        await using var resident = await RunningResident.StartAsync();
        _folder.File("here/Solution.cs", Wrong);

        var shell = await ProcessRun.OfAsync("/bin/sh", ["-c", "umask 077; exec \"$0\" check sigmoid-derivative Solution.cs --html result.html", Path.Combine(AppContext.BaseDirectory, "mlplabs")],
            Path.Combine(_folder.Path, "here"), [new("XDG_RUNTIME_DIR", Path.GetDirectoryName(resident.Folder)), new("MLPLABS_ROOT", Repository.Root), new("MLPLABS_SERVER", "on"), new("CI", "true"), new("MLPLABS_COMMAND", "../mlplabs")]);

        Assert.Equal(1, await ServedAsync(resident));
        Assert.Equal("", shell.Error);
        var page = Path.Combine(_folder.Path, "here", "result.html");
        Assert.Contains("<code>../mlplabs check sigmoid-derivative Solution.cs --html result.html</code>", File.ReadAllText(page));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(page));
    }

    [Fact]
    public async Task In_a_narrow_terminal_it_is_as_narrow_as_a_process_of_its_own()
    {
        Assert.SkipWhen(!File.Exists("/usr/bin/script"), "script is not installed here, which gives a command a terminal.");
        await using var resident = await RunningResident.StartAsync();
        var check = $"'{Path.Combine(AppContext.BaseDirectory, "mlplabs")}' check sigmoid-derivative '{_folder.File("Solution.cs", Wrong)}'";

        async Task<string> TypedAsync(string server, int columns) => (await ProcessRun.OfAsync("/usr/bin/script", ["-qec", $"stty cols {columns}; {check}", "/dev/null"], environment:
            [new("XDG_RUNTIME_DIR", Path.GetDirectoryName(resident.Folder)), new("MLPLABS_ROOT", Repository.Root), new("MLPLABS_SERVER", server), new("CI", "true"), new("TERM", "xterm"), new("NO_COLOR", null)])).Output;
        var alone = await TypedAsync("off", 50);
        var served = await TypedAsync("on", 50);
        var wide = await TypedAsync("on", 80);

        Assert.Equal(2, await ServedAsync(resident));
        Assert.Equal(alone, served);
        Assert.Contains("\u001b[", served);
        Assert.NotEqual(wide, served);
    }

    [Fact]
    public async Task Who_comes_while_it_is_busy_is_graded_all_the_same()
    {
        await using var resident = await RunningResident.StartAsync();
        string[] check = ["check", "sigmoid-derivative", _folder.File("Solution.cs", Wrong)];

        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => resident.RunAsync(check)));

        Assert.All(runs, run => Assert.Equal((1, ""), (run.ExitCode, run.Error)));
        Assert.Single(runs.Select(run => run.Output).Distinct());
    }

    [Fact]
    public async Task Its_death_in_the_middle_of_a_check_costs_time_only()
    {
        await using var resident = await RunningResident.StartAsync();
        string[] check = ["check", "sigmoid-derivative", _folder.File("Solution.cs", Wrong)];

        var running = resident.RunAsync(check);
        await Task.Delay(150);
        resident.Process.Kill();
        var run = await running;
        var next = await resident.RunAsync(check);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal((1, "", run.Output), (next.ExitCode, next.Error, next.Output));
    }

    [Fact]
    public async Task It_ends_when_nobody_comes_and_takes_its_socket_along()
    {
        await using var resident = await RunningResident.StartAsync(idleSeconds: 1);

        await resident.Process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(0, resident.Process.ExitCode);
        Assert.Null(resident.Socket);
    }

    [Fact]
    public async Task It_can_be_asked_for_and_ended()
    {
        await using var resident = await RunningResident.StartAsync();

        var there = await resident.RunAsync(["server"]);
        var ended = await resident.RunAsync(["server", "--stop"]);
        await resident.Process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        var gone = await resident.RunAsync(["server"]);

        Assert.Equal($"Process {resident.Process.Id} stays in memory to make checks faster; it has run 0 and ends ten minutes after the last. mlplabs server --stop ends it now.\n", there.Output);
        Assert.Equal($"Process {resident.Process.Id} ends.\n", ended.Output);
        Assert.Equal("No process stays in memory; the next check starts one, unless --no-server or MLPLABS_SERVER=off says not to.\n", gone.Output);
    }

    [Fact]
    public async Task Another_user_gets_no_answer()
    {
        Assert.SkipWhen(Environment.UserName != "root" || !File.Exists("/usr/bin/perl") || !File.Exists("/usr/bin/setpriv"), "Only root can try as another user, with perl and setpriv.");
        await using var resident = await RunningResident.StartAsync();
        const UnixFileMode everybody = (UnixFileMode)0b111_111_111;
        foreach (var path in (string[])[Path.GetDirectoryName(resident.Folder)!, resident.Folder, resident.Socket!])
            File.SetUnixFileMode(path, everybody);
        // Perl belongs to the base of Debian; a python may be the one of root alone.
        const string ask = """
            use Socket;
            socket(my $s, PF_UNIX, SOCK_STREAM, 0) or die $!;
            connect($s, sockaddr_un($ARGV[0])) or die $!;
            local $SIG{PIPE} = "IGNORE";
            syswrite($s, pack("CV", 7, 0));
            print((sysread($s, my $answer, 9) // 0), "\n");
            """;

        var own = await ProcessRun.OfAsync("/usr/bin/perl", ["-e", ask, resident.Socket!]);
        var other = await ProcessRun.OfAsync("/usr/bin/setpriv", ["--reuid=12345", "--clear-groups", "/usr/bin/perl", "-e", ask, resident.Socket!]);

        Assert.Equal(("9\n", ""), (own.Output, own.Error));
        Assert.Equal(("0\n", ""), (other.Output, other.Error));
    }

    [Theory]
    [InlineData(true, "check", "sigmoid-derivative", "a.cs")]
    [InlineData(false, "batch", "class")]
    [InlineData(false, "check", "sigmoid-derivative", "a.cs", "--no-server")]
    [InlineData(false, "check", "sigmoid-derivative", "/dev/stdin")]
    [InlineData(false, "check", "sigmoid-derivative", "a.cs", "--format=json=/proc/self/fd/3")]
    public void A_check_is_served_unless_only_its_own_process_can_do_what_it_says(bool expected, params string[] arguments) =>
        Assert.Equal(expected, ResidentClient.MayServe(arguments, _ => null));

    [Fact]
    public void None_is_started_or_asked_where_it_is_switched_off_and_none_is_started_in_a_pipeline()
    {
        string[] check = ["check", "sigmoid-derivative", "a.cs"];

        Assert.True(ResidentStart.IsWanted(check, _ => null));
        Assert.False(ResidentStart.IsWanted(check, name => name == "CI" ? "true" : null));
        Assert.False(ResidentClient.MayServe(check, name => name == "MLPLABS_SERVER" ? "off" : null));
    }

    [Fact]
    public void A_request_survives_the_socket_and_a_damaged_one_is_none()
    {
        var request = new ResidentRequest("/home/ä", ["check", "x y", ""], [new("A", "1"), new("B", "")], IsOutputRedirected: true, WindowWidth: 72, FileMode: 18);
        var bytes = request.ToBytes();

        var read = ResidentRequest.FromBytes(bytes)!;

        Assert.Equal((request.Folder, request.IsOutputRedirected, request.WindowWidth, request.FileMode), (read.Folder, read.IsOutputRedirected, read.WindowWidth, read.FileMode));
        Assert.Equal(request.Arguments, read.Arguments);
        Assert.Equal(request.Variables, read.Variables);
        for (var length = 0; length < bytes.Length; length++)
            Assert.Null(ResidentRequest.FromBytes(bytes[..length]));
    }

    static async Task<int> ServedAsync(RunningResident resident)
    {
        // It counts a command when all of its answer is sent.
        for (var patience = 50; patience > 0 && (await resident.RunAsync(["server"])).Output.Contains(" run 0 ", StringComparison.Ordinal); patience--)
            await Task.Delay(20);
        var said = (await resident.RunAsync(["server"])).Output;
        return said.Contains(" has run one ", StringComparison.Ordinal) ? 1
            : int.Parse(said.Split(" has run ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    JsonNode Plain(string name)
    {
        var result = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder.Path, name)))!.AsObject();
        foreach (var volatileMember in (string[])["durationMs", "rerun"])
            result.Remove(volatileMember);
        foreach (var entry in result["checks"]!.AsArray().SelectMany(check => check!["cases"]!.AsArray()))
            entry!.AsObject().Remove("cpuMs");
        return result;
    }

    string Result(string name) => Plain(name).ToJsonString();

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
