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

        await ServedAsync(resident, 2);
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

        await ServedAsync(resident, 1);
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

        await ServedAsync(resident, 2);
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

        await ServedAsync(resident, 1);
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
        // On a terminal standard error counts the seconds of a slow machine.
        var check = $"'{Path.Combine(AppContext.BaseDirectory, "mlplabs")}' check sigmoid-derivative '{_folder.File("Solution.cs", Wrong)}' 2>/dev/null";

        async Task<string> TypedAsync(string server, int columns) => (await ProcessRun.OfAsync("/usr/bin/script", ["-qec", $"stty cols {columns}; {check}", "/dev/null"], environment:
            [new("XDG_RUNTIME_DIR", Path.GetDirectoryName(resident.Folder)), new("MLPLABS_ROOT", Repository.Root), new("MLPLABS_SERVER", server), new("CI", "true"), new("TERM", "xterm"), new("NO_COLOR", null)])).Output;
        var alone = await TypedAsync("off", 50);
        var served = await TypedAsync("on", 50);
        var wide = await TypedAsync("on", 80);

        await ServedAsync(resident, 2);
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
        Assert.DoesNotContain(" faster; 0 checks", (await resident.RunAsync(["server"])).Output);
    }

    [Fact]
    public async Task One_that_died_at_work_costs_time_only_and_is_replaced()
    {
        await using var resident = await RunningResident.StartAsync();
        const string slow = "public static class Solution { public static double Sigmoid(double z) { while (true) { } } }";
        string[] check = ["check", "sigmoid-derivative", _folder.File("Solution.cs", slow)];

        var running = resident.RunAsync(check);
        await BusyAsync(resident);
        resident.Process.Kill();
        var run = await running;
        var next = await resident.RunAsync(["check", "sigmoid-derivative", _folder.File("Solution.cs", Wrong)], null, ("CI", ""));
        var started = await resident.RunAsync(["server"]);
        while (started.Output.StartsWith("No process", StringComparison.Ordinal))
            started = await resident.RunAsync(["server"]);
        var ended = await resident.RunAsync(["server", "--stop"]);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("time limit", run.Output);
        Assert.Equal((1, ""), (next.ExitCode, next.Error));
        Assert.DoesNotContain($"Process {resident.Process.Id} ", started.Output);
        Assert.Matches("^Process [0-9]+ ends\\.\n$", ended.Output);
    }

    [Fact]
    public async Task A_caller_who_goes_away_leaves_it_free_for_the_next()
    {
        await using var resident = await RunningResident.StartAsync();
        const string slow = "public static class Solution { public static double Sigmoid(double z) { while (true) { } } }";

        using (var caller = System.Diagnostics.Process.Start(resident.Command(["check", "sigmoid-derivative", _folder.File("Slow.cs", slow)])))
        {
            await BusyAsync(resident);
            caller!.Kill();
        }
        while (await IsBusyAsync(resident))
            await Task.Delay(20);
        var run = await resident.RunAsync(["check", "sigmoid-derivative", _folder.File("Solution.cs", Wrong)]);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        await ServedAsync(resident, 2);
    }

    [Fact]
    public async Task The_compiler_is_loaded_for_a_new_grader_and_not_for_a_known_one()
    {
        var cache = ("MLPLABS_CACHE", Path.Combine(_folder.Path, "cache"));
        string[] check = ["check", "sigmoid-derivative", _folder.File("Solution.cs", Wrong)];
        await using var first = await RunningResident.StartAsync();
        await using var second = await RunningResident.StartAsync();

        await first.RunAsync(check, null, cache);
        await second.RunAsync(check, null, cache);

        await ServedAsync(first, 1);
        await ServedAsync(second, 1);
        Assert.Contains("/Microsoft.CodeAnalysis.CSharp.dll", await File.ReadAllTextAsync($"/proc/{first.Process.Id}/maps"));
        Assert.DoesNotContain("/Microsoft.CodeAnalysis", await File.ReadAllTextAsync($"/proc/{second.Process.Id}/maps"));
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

        Assert.Equal($"Process {resident.Process.Id} stays in memory to make checks faster; 0 checks so far. It ends when none has come for a while; mlplabs server --stop ends it at once.\n", there.Output);
        Assert.Equal($"Process {resident.Process.Id} ends.\n", ended.Output);
        Assert.Equal("No process stays in memory. A check starts one, except in a pipeline (CI is set) and with --no-server or MLPLABS_SERVER=off.\n", gone.Output);
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

    // It counts a command when all of its answer is sent.
    static async Task ServedAsync(RunningResident resident, int commands)
    {
        var said = "";
        for (var patience = 100; patience > 0 && !said.Contains($" faster; {commands} check", StringComparison.Ordinal); patience--)
            said = (await resident.RunAsync(["server"])).Output;
        Assert.Contains($" faster; {commands} check", said);
    }

    static async Task BusyAsync(RunningResident resident)
    {
        while (!await IsBusyAsync(resident))
            await Task.Delay(20);
    }

    // Whoever asks for a command meanwhile is told so.
    static async Task<bool> IsBusyAsync(RunningResident resident)
    {
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        await socket.ConnectAsync(new System.Net.Sockets.UnixDomainSocketEndPoint(resident.Socket!));
        await using var stream = new System.Net.Sockets.NetworkStream(socket, ownsSocket: false);
        new ResidentFrame(ResidentFrameKind.IsBusy, []).WriteTo(stream);
        return ResidentFrame.ReadFrom(stream) is { Content: [1] };
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
