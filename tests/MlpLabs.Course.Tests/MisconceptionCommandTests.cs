using MlpLabs.Testing;
using static MlpLabs.Course.Tests.SigmoidDerivative;

namespace MlpLabs.Course.Tests;

/// <summary>The command misconception from end to end.</summary>
public sealed class MisconceptionCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_wrong_answer_becomes_a_misconception_that_proves_itself_and_names_nobody()
    {
        var graders = CopyOfGraders(_folder);
        var from = _folder.Write("Bob.cs", Odds);
        string[] command = ["misconception", "add", Id, "--from", from, "--id", "odds-instead", "--title", "The odds stand where the slope belongs", "--graders", graders];
        var file = Path.Combine(graders, Id, "misconceptions", "odds-instead.cs");

        var added = await Command.RunAsync([new("MLPLABS_COMMAND", "../mlplabs")], command);
        var text = File.ReadAllText(file);
        var twice = await Command.RunAsync(command);
        var proof = await Command.RunAsync("exercise", "check", Id, "--graders", graders);
        File.WriteAllText(file, text.Replace("(to be written)", "words"));
        var graded = await Command.RunAsync("check", Id, from, "--graders", graders);

        Assert.Equal((0, ""), (added.ExitCode, added.Error));
        Assert.Contains("proven: odds-instead compiles, is wrong in derivative-from-activation, is diagnosed as itself there, and is told apart from every other misconception.\n", added.Output);
        Assert.EndsWith($" wherever it says \"(to be written)\", then run ../mlplabs exercise check {Id}. Until then no student is told of it.\n", added.Output);
        Assert.StartsWith("/*\nThe odds stand where the slope belongs\n", text);
        Assert.DoesNotContain("Ada Byron", text);
        Assert.Contains("internal static double SigmoidPrime(double z)", text);
        Assert.Equal((2, $"{file} exists already; nothing was changed. Choose another --id.\n"), (twice.ExitCode, twice.Error));
        Assert.Contains($"  error: {file}: its words still hold \"(to be written)\". Write them: until then no student is told of it.\n", proof.Output);
        Assert.Contains("The odds stand where the slope belongs", graded.Output);
    }

    [Theory]
    [InlineData("two\nlines", "--title must be one line that names the mistake, such as \"The bias is missing\".")]
    [InlineData("a */ b", "--title holds \"*/\", which would end the comment that the title stands in. Write it without these two signs, or with a space between them.")]
    public async Task A_title_that_is_none_is_said(string title, string message) => Assert.Equal((2, "", message + "\n"),
        await Command.RunAsync("misconception", "add", Id, "--from", _folder.Write("Bob.cs", Odds), "--id", "odds-instead", "--title", title, "--graders", CopyOfGraders(_folder)));

    [Fact]
    public async Task What_is_right_or_known_becomes_no_misconception()
    {
        var graders = CopyOfGraders(_folder);
        string[] command = ["misconception", "add", Id, "--id", "new-one", "--title", "New", "--graders", graders, "--from"];
        var (right, known) = (_folder.Write("right.cs", Right), _folder.Write("known.cs", Right.Replace("a * (1 - a)", "a * (1 + a)")));

        Assert.Equal((2, "", $"{right}: every check passes, does not run, or agrees with a known misconception. Name another submission, or a check with --check.\n"), await Command.RunAsync([.. command, right]));
        Assert.Equal((2, "", $"{known}: its answer to check \"derivative-from-activation\" agrees with plus-instead-of-minus already. Change the words there instead.\n"),
            await Command.RunAsync([.. command, known, "--check", "derivative-from-activation"]));
        Assert.False(File.Exists(Path.Combine(graders, Id, "misconceptions", "new-one.cs")));
    }
}
