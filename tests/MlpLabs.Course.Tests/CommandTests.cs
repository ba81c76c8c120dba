using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MlpLabs.Course.Classes;
using MlpLabs.Testing;

namespace MlpLabs.Course.Tests;

/// <summary>The commands from end to end, with the real compiler and real workers.</summary>
public sealed class CommandTests : IDisposable
{
    const string Id = "sigmoid-derivative";

    const string Right = """
        public static class Solution
        {
            // Ada Byron, group 3
            public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
            public static double SigmoidPrime(double z) => Sigmoid(z) * (1 - Sigmoid(z));
            public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
        }
        """;

    // No misconception of the exercise explains it; written in two ways.
    static readonly string _odds = Right.Replace("a * (1 - a)", "a / (1 - a)");
    static readonly string _oddsToo = Right.Replace("a * (1 - a)", "1 / (1 / a - 1)");

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_class_with_awkward_names_and_broken_files_is_graded_and_no_file_overwrites_another()
    {
        _folder.Write("class/Ada_1_assignsubmission_file_/Solution.cs", Right);
        _folder.Write("class/Ada_2_assignsubmission_file_/Solution.cs", _odds);
        _folder.Write("class/O'Brien <b>\"Bob\"_3_assignsubmission_file_/Solution.cs", _oddsToo);
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
        _folder.Zip("class/Ada.zip", ("Solution.cs", _odds));
        _folder.Zip("class/Bob.zip", ("Solution.cs", _oddsToo));
        string[] batch = ["batch", _folder.At("class"), "--exercise", Id, "--out", _folder.At("out")];

        await Command.RunAsync(batch);
        var archives = Group();
        var file = _folder.Write("class/Eve.cs", _odds);
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
    public async Task Attempts_and_lateness_of_a_course_are_counted()
    {
        _folder.Write("class/first.cs", Right);
        _folder.Write("class/second.cs", _odds);
        var map = _folder.Write("map.csv", "path,student,submitted,attempt\nfirst.cs,Ada,2026-11-22 12:00,2\nsecond.cs,Ada,2026-11-20 12:00,1\n");
        var course = _folder.Write("course.yaml", $"timeZone: Europe/Berlin\nlate: {{percentPerDay: 20}}\nexercises:\n  - {{id: {Id}, due: 2026-11-20 23:59}}\n");

        var run = await Command.RunAsync("batch", _folder.At("class"), "--map", map, "--course", course, "--out", _folder.At("out"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        // 8 points two begun days late are 4.8; 6 points in time are more.
        var row = Csv.Read(File.ReadAllText(_folder.At("out", "results.csv")))[1].Cells;
        Assert.Equal(("6", "1", "2", $"students/Ada/{Id}-attempt-1.html"), (row[5], row[10], row[11], row[15]));
        Assert.Equal(4, Directory.EnumerateFiles(_folder.At("out", "students", "Ada")).Count());

        // The student is told how late it came, what that costs and what counts.
        const string told = "Handed in 1 day and 12 hours after the due date, 2026-11-20 23:59:00+01:00: 40 percent of the points reached are taken off, so 4.8 of 8 count.";
        using var late = JsonDocument.Parse(File.ReadAllText(_folder.At("out", "students", "Ada", $"{Id}-attempt-2.json")));
        var lateness = late.RootElement.GetProperty("lateness");
        Assert.Equal((3.2m, 4.8m, told), (lateness.GetProperty("pointsLost").GetDecimal(), lateness.GetProperty("scoreAfter").GetDecimal(), lateness.GetProperty("message").GetString()));
        var page = new HtmlParser().ParseDocument(File.ReadAllText(_folder.At("out", "students", "Ada", $"{Id}-attempt-2.html")));
        Assert.Equal(("8 of 8 points (4.8 after lateness)", told), (page.QuerySelector(".score-number")!.TextContent.Trim(), page.QuerySelector("header .notice")!.TextContent));
        Assert.DoesNotContain("lateness", File.ReadAllText(_folder.At("out", "students", "Ada", $"{Id}-attempt-1.json")));
    }

    [Fact]
    public async Task Where_nothing_says_when_work_came_it_is_said_that_no_lateness_is_applied()
    {
        _folder.Write($"class/Ada/{Id}/Solution.cs", Right);
        _folder.Write($"class/Bob/{Id}/Solution.cs", _odds);
        _folder.Write("class/Bob/parameter-counting/Solution.cs", "  ");
        var course = _folder.Write("course.yaml", $"late: {{percentPerDay: 20}}\nexercises:\n  - {{id: {Id}, due: 2026-11-20 23:59}}\n  - parameter-counting\n");
        string[] batch = ["batch", _folder.At("class"), "--course", course, "--out", _folder.At("out")];

        var without = await Command.RunAsync(batch);
        var page = Page();
        var map = _folder.Write("map.csv", $"path,student,exercise,submitted\nAda/{Id},Ada,{Id},2026-11-21 12:00\nBob/{Id},Bob,{Id},2026-11-20 12:00\n");
        var with = await Command.RunAsync([.. batch, "--map", map]);
        var late = Page();

        const string notKnown = "No time is known for 2 of 2 submissions with a due date, so no lateness is applied to them. Give the times in the column submitted of a table for --map; see docs/course.md.";
        Assert.Contains($"\n{notKnown}\n", without.Output);
        Assert.Equal([notKnown], page.QuerySelectorAll("header .notice").Select(n => n.TextContent));
        Assert.DoesNotContain("lateness", string.Concat(page.QuerySelectorAll("main .facts, main h3, #students ~ p").Select(e => e.TextContent)));
        Assert.DoesNotContain("No time is known", with.Output);
        Assert.Empty(late.QuerySelectorAll("header .notice"));
        // Each place says whether its points are those before lateness or after it: 8 and 6 points, of which 6.4 and 6 count.
        Assert.Contains("mean 7, median 7 of 8 points before lateness mean 6.2, median 6.2 after it 1 reached all", string.Join(' ', late.QuerySelector("main .facts")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("Points before lateness", late.QuerySelector(".exercise h3")!.TextContent);
        Assert.Equal("These are the points after lateness; what it took off stands in brackets.", late.QuerySelector("#students ~ p")!.TextContent);
        Assert.Equal("6.4 (−1.6)", late.QuerySelector($"section[aria-labelledby=students] tbody td[data-name={Id}]")!.TextContent);

        IHtmlDocument Page() => new HtmlParser().ParseDocument(File.ReadAllText(_folder.At("out", "class.html")));
    }

    [Fact]
    public async Task Files_that_are_alike_are_one_group_over_all_checks_and_commands_are_called_as_the_user_called_them()
    {
        // Both derivatives are wrong in a way that nothing explains, and the first one calls nothing of the other.
        var both = _odds.Replace("Sigmoid(z) * (1 - Sigmoid(z))", "Sigmoid(z) / (3 - Sigmoid(z))");
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

    [Fact]
    public async Task A_changed_grader_shows_whose_points_change_and_writes_only_when_told()
    {
        _folder.Write("class/Ada.cs", Right);
        _folder.Write("class/Bob.cs", _odds);
        var graders = CopyOfGraders();
        await Command.RunAsync("batch", _folder.At("class"), "--exercise", Id, "--out", _folder.At("out"), "--graders", graders);
        var before = File.ReadAllText(_folder.At("out", "grades.csv"));
        var grader = Path.Combine(graders, Id, "grader.csx");
        File.WriteAllText(grader, File.ReadAllText(grader).Replace("from the activation a = σ(z)\", points: 2", "from the activation a = σ(z)\", points: 5"));

        var shown = await Command.RunAsync("regrade", "--out", _folder.At("out"), "--graders", graders);
        var unchanged = File.ReadAllText(_folder.At("out", "grades.csv"));
        var written = await Command.RunAsync("regrade", "--out", _folder.At("out"), "--graders", graders, "--write");
        var again = await Command.RunAsync("regrade", "--out", _folder.At("out"), "--graders", graders);

        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        Assert.EndsWith($"Ada, {Id}: 8 of 8 → 11 of 11 points\n  derivative-from-activation: 2 → 5\nBob, {Id}: 6 of 8 → 6 of 11 points\n2 of 2 results change their points or their maximum (by share of the maximum 0 higher, 1 lower, 1 the same); 0 more change in their words alone.\n"
            + "Nothing was written. The same command with --write writes the new results and the gradebooks.\n", shown.Output);
        Assert.Equal(before, unchanged);
        Assert.Equal(0, written.ExitCode);
        Assert.Contains("Ada,,,,11,11,11,100,,yes,\n", File.ReadAllText(_folder.At("out", "grades.csv")));
        Assert.EndsWith("Nothing changes: all 2 results are what they were.\n", again.Output);
    }

    [Fact]
    public async Task A_changed_policy_of_attempts_shows_what_it_does_to_the_gradebooks_before_they_are_written()
    {
        _folder.Write("class/first.cs", _odds);
        _folder.Write("class/second.cs", Right);
        var map = _folder.Write("map.csv", "path,student,attempt\nfirst.cs,Ada,1\nsecond.cs,Ada,2\n");
        string Course(string counts) => _folder.Write("course.yaml", $"passMark: 80\nattempts: {{counts: {counts}}}\nexercises:\n  - {{id: {Id}}}\n");
        await Command.RunAsync("batch", _folder.At("class"), "--map", map, "--course", Course("best"), "--out", _folder.At("out"));
        var before = File.ReadAllText(_folder.At("out", "grades.csv"));

        Course("first");
        var shown = await Command.RunAsync("regrade", "--out", _folder.At("out"));
        var unchanged = File.ReadAllText(_folder.At("out", "grades.csv"));
        var written = await Command.RunAsync("regrade", "--out", _folder.At("out"), "--write");
        var again = await Command.RunAsync("regrade", "--out", _folder.At("out"));

        const string changes = "No result changes.\nIn the gradebooks:\n"
            + $"  Ada, {Id}: 8 points (attempt 2) → 6 points (attempt 1)\n  Ada, whole course: 100 percent, passed → 75 percent, not passed\n";
        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        Assert.EndsWith(changes + "Nothing was written. The same command with --write writes the new results and the gradebooks.\n", shown.Output);
        Assert.Equal(before, unchanged);
        Assert.Contains(changes, written.Output);
        Assert.Contains("Ada,,,,6,6,8,75,no,yes,\n", File.ReadAllText(_folder.At("out", "grades.csv")));
        Assert.EndsWith("Nothing changes: all 2 results are what they were.\n", again.Output);

        File.Delete(_folder.At("out", ".mlplabs", "gradebooks.json"));
        Assert.EndsWith("No result changes.\nWhat the gradebooks said before is not known here, so what changes in them is not shown.\n"
            + "Nothing was written. The same command with --write writes the new results and the gradebooks.\n", (await Command.RunAsync("regrade", "--out", _folder.At("out"))).Output);
    }

    [Fact]
    public async Task Grading_again_with_the_same_words_changes_nothing_and_another_due_date_changes_what_lateness_costs()
    {
        _folder.Write("class/Ada.cs", Right);
        var graders = CopyOfGraders();
        var map = _folder.Write("map.csv", "path,student,submitted\nAda.cs,Ada,2026-11-22 12:00\n");
        string Course(string due) => _folder.Write("course.yaml", $"late: {{percentPerDay: 25}}\nexercises:\n  - {{id: {Id}, due: {due}}}\n");
        string[] batch = ["batch", _folder.At("class"), "--map", map, "--course", Course("2026-11-21 23:59"), "--out", _folder.At("out"), "--graders", graders];
        string[] regrade = ["regrade", "--out", _folder.At("out"), "--graders", graders];
        await Command.RunAsync(batch);
        var grader = Path.Combine(graders, Id, "grader.csx");
        File.AppendAllText(grader, "\n// Nothing that a student would see.\n");

        var same = await Command.RunAsync(regrade);
        Course("2026-11-20 23:59");
        var later = await Command.RunAsync([.. regrade, "--write"]);

        Assert.EndsWith("\nNothing changes: the one result is what it was.\n", "\n" + same.Output);
        Assert.StartsWith($"Ada, {Id}: 8 → 8 of 8 points; after lateness 6 → 4\n1 of 1 result changes its points (0 higher, 1 lower); 0 more change in their words alone.\n", later.Output);
        Assert.Contains("Ada,,,,4,4,8,50,,yes,\n", File.ReadAllText(_folder.At("out", "grades.csv")));
    }

    [Fact]
    public async Task A_wrong_answer_becomes_a_misconception_that_proves_itself_and_names_nobody()
    {
        var graders = CopyOfGraders();
        var from = _folder.Write("Bob.cs", _odds);
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
        await Command.RunAsync("misconception", "add", Id, "--from", _folder.Write("Bob.cs", _odds), "--id", "odds-instead", "--title", title, "--graders", CopyOfGraders()));

    [Fact]
    public async Task What_is_right_or_known_becomes_no_misconception()
    {
        var graders = CopyOfGraders();
        string[] command = ["misconception", "add", Id, "--id", "new-one", "--title", "New", "--graders", graders, "--from"];
        var (right, known) = (_folder.Write("right.cs", Right), _folder.Write("known.cs", Right.Replace("a * (1 - a)", "a * (1 + a)")));

        Assert.Equal((2, "", $"{right}: every check passes, does not run, or agrees with a known misconception. Name another submission, or a check with --check.\n"), await Command.RunAsync([.. command, right]));
        Assert.Equal((2, "", $"{known}: its answer to check \"derivative-from-activation\" agrees with plus-instead-of-minus already. Change the words there instead.\n"),
            await Command.RunAsync([.. command, known, "--check", "derivative-from-activation"]));
        Assert.False(File.Exists(Path.Combine(graders, Id, "misconceptions", "new-one.cs")));
    }

    string CopyOfGraders()
    {
        var from = Repository.Folder("graders");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(from, Id), "*", SearchOption.AllDirectories))
            _folder.WriteBytes(Path.Combine("graders", Path.GetRelativePath(from, file)), File.ReadAllBytes(file));
        return _folder.At("graders");
    }
}
