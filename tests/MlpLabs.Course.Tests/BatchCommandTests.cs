using AngleSharp.Html.Parser;
using MlpLabs.Course.Classes;
using MlpLabs.Testing;
using static MlpLabs.Course.Tests.SigmoidDerivative;

namespace MlpLabs.Course.Tests;

/// <summary>The command batch from end to end, with the real compiler and real workers.</summary>
public sealed class BatchCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_class_with_awkward_names_and_broken_files_is_graded_and_no_file_overwrites_another()
    {
        _folder.Write("class/Ada_1_assignsubmission_file_/Solution.cs", Right);
        _folder.Write("class/Ada_2_assignsubmission_file_/Solution.cs", Odds);
        _folder.Write("class/O'Brien <b>\"Bob\"_3_assignsubmission_file_/Solution.cs", OddsToo);
        _folder.Write("class/Zoë 王_4_assignsubmission_file_/Solution.cs", "class");
        _folder.Write("class/Mallory ..%2F.._5_assignsubmission_file_/Solution.cs", "MZ\0");

        var run = await Command.RunAsync("batch", _folder.At("class"), "--exercise", Id, "--out", _folder.At("class", "results"), "--jobs", "2");

        Assert.Equal("", run.Error);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Read as Moodle: 5 students, 5 submissions\n", run.Output);
        Assert.Contains($"  not readable  Mallory ..%2F.., {Id}: Mallory ..%2F.._5_assignsubmission_file_/Solution.cs: the file is not text. Hand in the C# source, not the compiled program.\n", run.Output);
        Assert.Contains("4 submissions graded, 1 not readable\n", run.Output);
        Assert.Equal(["Ada_1", "Ada_2", "O-Brien -b-Bob", "Zoë 王"], Directory.EnumerateDirectories(_folder.At("class", "results", "students")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        var grades = Csv.Read(File.ReadAllText(_folder.At("class", "results", "grades.csv")));
        Assert.Equal(["8", "6", "", "6", "0"], grades.Skip(1).Select(r => r.Cells[4]));

        var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(_folder.At("class", "results", "class.html"), TestContext.Current.CancellationToken));
        Assert.Equal("O'Brien <b>\"Bob\"", page.QuerySelectorAll(".group .names a").Last().TextContent);
        Assert.Equal(["2"], page.QuerySelectorAll(".group > p:first-child strong").Select(e => e.TextContent));
        Assert.Empty(page.QuerySelectorAll("script, link, img"));
        Assert.Equal("#students", page.QuerySelector("header.page-header a")!.GetAttribute("href"));
        Assert.Equal(
            [
                "Ada 1|graded|8|8 of 8|100 %", "Ada 2|graded|6|6 of 8|75 %", "Mallory ..%2F.. 5|not readablenot final|–|–|–",
                "O'Brien <b>\"Bob\" 3|graded|6|6 of 8|75 %", "Zoë 王 4|graded|0|0 of 8|0 %",
            ],
            page.QuerySelectorAll("section[aria-labelledby=students] details[open] tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent))));
        Assert.Equal(["students/Ada_2/sigmoid-derivative.html", "students/Ada_2/sigmoid-derivative.html"], page.QuerySelectorAll("section[aria-labelledby=students] tbody tr")[1].QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["Check", "Share of its points reached", "Discrimination", "Ended as"], page.QuerySelector("section.exercise thead tr")!.Children.Select(c => c.TextContent));

        // A student's page names the student, as text.
        var bob = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(_folder.At("class", "results", "students", "O-Brien -b-Bob", $"{Id}.html"), TestContext.Current.CancellationToken));
        Assert.Equal("The sigmoid and its derivative: 6 of 8 points, O'Brien <b>\"Bob\" (3), Solution.cs", bob.Title);
        Assert.Equal("O'Brien <b>\"Bob\" (3) · sigmoid-derivative · Solution.cs", bob.QuerySelector("header .eyebrow")!.TextContent);
        foreach (var link in page.QuerySelectorAll("main a").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")!)))
            Assert.True(File.Exists(_folder.At("class", "results", link)), link);
    }

    [Fact]
    public async Task A_group_in_archives_says_what_to_take_out_of_them_and_one_with_a_file_names_it()
    {
        _folder.Zip("class/Ada.zip", ("Solution.cs", Odds));
        _folder.Zip("class/Bob.zip", ("Solution.cs", OddsToo));
        string[] batch = ["batch", _folder.At("class"), "--exercise", Id, "--out", _folder.At("out")];

        await Command.RunAsync(batch);
        var archives = Group();
        var file = _folder.Write("class/Eve.cs", Odds);
        await Command.RunAsync(batch);
        var withFile = Group();

        Assert.Equal(
            ("2 students in “The same slope, from the activation a = σ(z)” derivative-from-activation, Wrong answer",
             "Turn it into a misconception: No member of the group handed in one .cs file by itself. Take the class Solution out of Ada.zip, save it as one .cs file, and name that as FILE.",
             $"mlplabs misconception add {Id} --check derivative-from-activation --from FILE --id ID --title TITLE"),
            archives);
        Assert.Equal(("Turn it into a misconception:", $"mlplabs misconception add {Id} --check derivative-from-activation --from {file} --id ID --title TITLE"), (withFile.Words, withFile.Command));

        (string Title, string Words, string Command) Group()
        {
            var group = new HtmlParser().ParseDocument(File.ReadAllText(_folder.At("out", "class.html"))).QuerySelector(".group")!;
            var command = group.QuerySelector(".command")!;
            return (group.QuerySelector("p")!.TextContent, command.PreviousElementSibling!.TextContent, command.TextContent);
        }
    }

    [Fact]
    public async Task Below_tier_2_a_class_is_graded_only_where_that_is_asked_for()
    {
        _folder.Write("class/Ada.cs", Right);
        string[] command = ["batch", _folder.At("class"), "--exercise", Id, "--out", _folder.At("out")];

        Assert.Equal((3, "", "Nothing was graded: a class is graded in tier 2 or stronger, and this machine gives tier 3; mlplabs doctor says why. --require-tier 3 grades all the same.\n"),
            await Command.RunInTierAsync("3", command));
        Assert.Equal(0, (await Command.RunInTierAsync("3", [.. command, "--require-tier", "3"])).ExitCode);
        Assert.Equal((2, "", "MLPLABS_TIER must be 1, 2 or 3, not \"7\". Change it or take it out of the environment.\n"), await Command.RunInTierAsync("7", command));
    }

    [Theory]
    [InlineData("--exercise", "sigmoid-derivativ", "There is no exercise \"sigmoid-derivativ\". Did you mean \"sigmoid-derivative\"? mlplabs list shows all of them.")]
    [InlineData("--audience", "students", "--audience must be student or instructor, not \"students\".")]
    public async Task Wrong_input_is_exit_code_2(string option, string value, string message)
    {
        _folder.Write("class/Ada.cs", Right);

        Assert.Equal((2, "", message + "\n"), await Command.RunAsync("batch", _folder.At("class"), option, value, "--out", _folder.At("out")));
    }

    [Fact]
    public async Task Work_that_belongs_to_no_exercise_is_seen_everywhere_and_is_no_zero()
    {
        _folder.Write("class/Ada/" + Id + "/Solution.cs", Right);
        _folder.Write("class/Ada/Scratch.cs", Right);
        _folder.Zip("class/Bob/" + Id + ".zip", ("Solution.cs", Right));
        _folder.Write("class/Grace.cs", Right);
        Directory.CreateDirectory(_folder.At("class", "Zoe"));
        File.CreateSymbolicLink(_folder.At("class", "Eve.cs"), "/etc/passwd");

        var run = await Command.RunAsync("batch", _folder.At("class"), "--out", _folder.At("out"));

        const string belongs = "it belongs to no exercise. Put it in a folder named after one (";
        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        Assert.Contains($"  left out  Grace.cs: {belongs}", run.Output);
        Assert.Contains("""
              not matched  Eve: Handed in, but no file could be matched to an exercise: Eve.cs.
              not matched  Grace: Handed in, but no file could be matched to an exercise: Grace.cs.
            Put each file into a folder named after its exercise, name the exercise with --exercise, or list in a table for --map which student and exercise each file belongs to; then run the command again.
            2 submissions graded, 2 not matched to an exercise

            """.ReplaceLineEndings("\n"), run.Output);
        Assert.Equal(
            $"student,id,login,email,{Id},total,maximum,percent,passed,final,open\nAda,,,,8,8,8,100,,yes,\nBob,,,,8,8,8,100,,yes,\nEve,,,,,,8,,,no,\"{Id}: handed in, matched to no exercise\"\nGrace,,,,,,8,,,no,\"{Id}: handed in, matched to no exercise\"\nZoe,,,,,,8,,,yes,\n",
            File.ReadAllText(_folder.At("out", "grades.csv")));
        var rows = Csv.Read(File.ReadAllText(_folder.At("out", "results.csv"))).Skip(1).Select(r => r.Cells).ToList();
        Assert.StartsWith($"Left out: Ada/Scratch.cs ({belongs}", rows[0][14]);
        Assert.Equal(("handed in, matched to no exercise", "", "Handed in, but no file could be matched to an exercise: Eve.cs."), (rows[2][3], rows[2][5], rows[2][14]));
        Assert.Equal(("handed in, matched to no exercise", "", "Handed in, but no file could be matched to an exercise: Grace.cs."), (rows[3][3], rows[3][5], rows[3][14]));
        Assert.Equal("nothing handed in", rows[4][3]);
        var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(_folder.At("out", "class.html"), TestContext.Current.CancellationToken));
        Assert.Equal(["Grace", Id, "handed in, matched to no exercise", "Handed in, but no file could be matched to an exercise: Grace.cs."], page.QuerySelectorAll("section[aria-labelledby=open] tbody tr").Last().Children.Select(c => c.TextContent));
    }

    [Fact]
    public async Task Sources_that_do_not_compile_are_not_final_where_work_was_left_out_that_may_belong_to_them()
    {
        _folder.Write($"class/Ada/{Id}.cs", Right.Replace("=> a", "=> Help.Same * a", StringComparison.Ordinal));
        _folder.Write("class/Ada/Help.cs", "static class Help { public const double Same = 1; }");
        _folder.Write($"class/Bob/{Id}.cs", Right);
        _folder.Write("class/Bob/Help.cs", "static class Help { public const double Same = 1; }");

        var run = await Command.RunAsync("batch", _folder.At("class"), "--exercise", Id, "--out", _folder.At("out"));

        const string leftOut = $"other work of the same student is named after {Id}, and that counts. If this belongs there too, put it into a folder named {Id}";
        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        Assert.Contains($"""
              not final  Ada, {Id}: Left out: Ada/Help.cs ({leftOut}).
            Put the sources of an exercise into one folder named after it, and take out of the class's folder what belongs to nothing; then run the command again.
            2 submissions graded

            """.ReplaceLineEndings("\n"), run.Output);
        Assert.Equal(
            $"student,id,login,email,{Id},total,maximum,percent,passed,final,open\nAda,,,,0,0,8,0,,no,{Id}: work was left out that may belong to it\nBob,,,,8,8,8,100,,yes,\n",
            File.ReadAllText(_folder.At("out", "grades.csv")));
        var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(_folder.At("out", "class.html"), TestContext.Current.CancellationToken));
        Assert.Equal("Not final", page.QuerySelector("#open")!.TextContent);
        Assert.Equal(["Ada", Id, "work was left out that may belong to it", $"Left out: Ada/Help.cs ({leftOut})."],
            Assert.Single(page.QuerySelectorAll("section[aria-labelledby=open] tbody tr")).Children.Select(c => c.TextContent));

        Directory.CreateDirectory(_folder.At("class", "Ada", Id));
        File.Move(_folder.At("class", "Ada", "Help.cs"), _folder.At("class", "Ada", Id, "Help.cs"));
        Assert.Equal(0, (await Command.RunAsync("batch", _folder.At("class"), "--exercise", Id, "--out", _folder.At("out"))).ExitCode);
    }

    [Fact]
    public async Task What_was_left_out_and_is_named_after_one_exercise_says_nothing_of_another()
    {
        _folder.Write($"class/Ada/{Id}.cs", Right);
        _folder.Zip($"class/Ada/{Id}.zip", ("Solution.cs", Right));
        _folder.Write("class/Bob/parameter-counting.cs", "  ");
        File.CreateSymbolicLink(_folder.At("class", "Bob", $"{Id}.cs"), "/etc/passwd");

        await Command.RunAsync("batch", _folder.At("class"), "--out", _folder.At("out"));

        var rows = Csv.Read(File.ReadAllText(_folder.At("out", "results.csv"))).Skip(1).Select(r => (r.Cells[0], r.Cells[2], r.Cells[3], r.Cells[14])).ToList();
        Assert.Equal(
            [("Ada", "parameter-counting", "nothing handed in", ""), ("Ada", Id, "graded", $"Left out: Ada/{Id}.zip (an archive beside C# sources; the sources were taken)."),
             ("Bob", "parameter-counting", "not readable", rows[2].Item4), ("Bob", Id, "handed in, matched to no exercise", $"Handed in, but no file could be matched to an exercise: Bob/{Id}.cs.")],
            rows);
    }

    [Fact]
    public async Task An_exercise_of_few_is_warned_of_and_its_gradebooks_go_when_it_is_no_longer_graded()
    {
        for (var i = 0; i < 21; i++)
            _folder.Write(FormattableString.Invariant($"class/Student {i:00}/{Id}/Solution.cs"), "  ");
        _folder.Write("class/Student 00/parameter-counting/Solution.cs", "  ");
        string[] batch = ["batch", _folder.At("class"), "--out", _folder.At("out")];

        var all = await Command.RunAsync(batch);
        _folder.Write("out/moodle-mine.csv", "by hand");
        var wasThere = File.Exists(_folder.At("out", "otter-parameter-counting.csv"));
        var one = await Command.RunAsync([.. batch, "--exercise", Id]);

        const string rare = "Only 1 of 21 students handed in parameter-counting, and its points count in everybody's maximum. Name the exercises with --exercise or --course.\n";
        Assert.Contains("\n" + rare, all.Output);
        Assert.DoesNotContain("Only ", one.Output);
        Assert.DoesNotContain("removed", all.Output);
        Assert.True(wasThere);
        Assert.Contains("""
              moodle-parameter-counting.csv      removed: an earlier batch wrote it, and this one does not grade its exercise
              otter-parameter-counting.csv       removed: an earlier batch wrote it, and this one does not grade its exercise

            """.ReplaceLineEndings("\n"), one.Output);
        Assert.Equal(["moodle-mine.csv", $"moodle-{Id}.csv", $"otter-{Id}.csv"],
            Directory.EnumerateFiles(_folder.At("out")).Select(f => Path.GetFileName(f)).Where(n => n.StartsWith("moodle-", StringComparison.Ordinal) || n.StartsWith("otter-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_course_s_own_exercises_are_graded_and_work_for_others_is_named()
    {
        _folder.Write($"class/Ada/{Id}/Solution.cs", Right);
        _folder.Write("class/Ada/forward-pass/Solution.cs", Right);
        var course = _folder.Write("course.yaml", $"exercises: [{Id}, parameter-counting]\n");

        var run = await Command.RunAsync("batch", _folder.At("class"), "--course", course, "--out", _folder.At("out"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("  left out  Ada: it belongs to forward-pass, which is no exercise of the course.\n", run.Output);
    }

    [Theory]
    [InlineData("--out is empty. Name a path; a variable of the shell that is not set leaves nothing behind.", "batch", "class", "--out", "")]
    [InlineData("--out is empty. Name a path; a variable of the shell that is not set leaves nothing behind.", "regrade", "--out", "")]
    [InlineData("--course is empty. Name a path; a variable of the shell that is not set leaves nothing behind.", "batch", "class", "--out", "out", "--course", "")]
    [InlineData("--map is empty. Name a path; a variable of the shell that is not set leaves nothing behind.", "batch", "class", "--out", "out", "--map", "")]
    [InlineData("DIR is empty. Name a path; a variable of the shell that is not set leaves nothing behind.", "batch", "", "--out", "out")]
    public async Task An_empty_path_is_wrong_usage(string message, params string[] command)
    {
        var run = await Command.RunAsync(command);

        Assert.Equal((2, "", message), (run.ExitCode, run.Output, run.Error.Split('\n')[0]));
    }

    [Fact]
    public async Task A_hostile_name_makes_no_line_of_its_own_on_the_terminal_or_in_the_log()
    {
        _folder.Write("class/Mallory\n8 submissions graded\u001b[2J/Solution.cs", "  ");
        _folder.Write("class/Bob/ev\nil\u001b[31m.txt", "x");

        var run = await Command.RunAsync("batch", _folder.At("class"), "--exercise", Id, "--out", _folder.At("out"));

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("  left out  Bob/ev␊il␛[31m.txt: no C# source.\n", run.Output);
        Assert.Contains($"  not readable  Mallory␊8 submissions graded␛[2J, {Id}: Mallory␊8 submissions graded␛[2J: the file is empty. Save your solution in it and try again.\n", run.Output);
        var log = await File.ReadAllTextAsync(_folder.At("out", ".mlplabs", "batch.log"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain('\u001b', log);
        Assert.All(log.TrimEnd('\n').Split('\n'), line => Assert.Matches(@"^\d{4}-\d\d-\d\dT", line));
    }

    [Fact]
    public async Task Files_that_are_alike_are_one_group_over_all_checks_and_commands_are_called_as_the_user_called_them()
    {
        // Both derivatives are wrong in a way that nothing explains, and the first one calls nothing of the other.
        var both = Odds.Replace("Sigmoid(z) * (1 - Sigmoid(z))", "Sigmoid(z) / (3 - Sigmoid(z))");
        var file = _folder.Write("class/Ada.cs", both);
        _folder.Write("class/Bob.cs", both);
        _folder.Write("class/Eve.cs", Right);

        var run = await Command.RunAsync([new("MLPLABS_COMMAND", "./mlplabs")], "batch", _folder.At("class"), "--exercise", Id, "--out", _folder.At("out"));

        Assert.EndsWith("""
            canvas.csv: Canvas cannot match 3 of 3 lines, because the columns ID and SIS Login ID are empty there. Fill them from the columns id or login of a table for --map; see docs/course.md.
            moodle-*.csv: Moodle cannot match 3 of 3 lines, because the column Identifier is empty there. Fill it from the column participant of a table for --map, or grade the folder that Moodle downloads; see docs/course.md.

            """.ReplaceLineEndings("\n"), run.Output);
        var group = Assert.Single(new HtmlParser().ParseDocument(File.ReadAllText(_folder.At("out", "class.html"))).QuerySelectorAll(".group"));
        Assert.StartsWith("2 students in “Its slope, from the pre-activation z” derivative, Wrong answer", group.QuerySelector("p")!.TextContent);
        Assert.Equal(
            [
                "The same students also answer alike in “The same slope, from the activation a = σ(z)” (derivative-from-activation, Wrong answer).",
                "Turn it into a misconception (without --check, one for all checks that nothing explains):",
                $"./mlplabs misconception add {Id} --check derivative --from {file} --id ID --title TITLE",
            ],
            group.QuerySelectorAll("p").TakeLast(3).Select(p => p.TextContent));
    }
}
