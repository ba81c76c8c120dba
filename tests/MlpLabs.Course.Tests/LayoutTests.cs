using MlpLabs.Course.Classes;
using MlpLabs.Testing;

namespace MlpLabs.Course.Tests;

public sealed class LayoutTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Moodle_s_folders_name_the_student_and_the_participant()
    {
        _folder.Sources("Ada Byron_101_assignsubmission_file_/Solution.cs", "Grace Hopper_102_assignsubmission_file_Solution.cs", "Ada Byron_103_assignsubmission_file_/Solution.cs");
        _folder.Write("class/Ada Byron_101_assignsubmission_onlinetext_/onlinetext.html", "hello");

        var read = _folder.Read("forward-pass");

        Assert.Equal("Moodle", read.Layout);
        Assert.Equal(["Ada Byron | forward-pass | Solution.cs", "Ada Byron | forward-pass | Solution.cs", "Grace Hopper | forward-pass | Grace Hopper_102_assignsubmission_file_Solution.cs"], read.Lines());
        Assert.Equal(["101", "103", "102"], read.HandIns.Select(h => h.MoodleParticipant));
        Assert.Equal(3, read.Students.Count);
        Assert.Equal(["Ada Byron_101_assignsubmission_onlinetext_: text typed into Moodle, not a file."], read.LeftOutLines());
    }

    [Fact]
    public void Canvas_s_files_of_a_student_are_one_submission_and_lateness_is_seen()
    {
        _folder.Sources("byronada_11_901_Solution.cs", "byronada_11_902_Network.cs", "hoppergrace_LATE_12_903_Solution-1.cs");

        var read = _folder.Read("forward-pass");

        Assert.Equal("Canvas", read.Layout);
        Assert.Equal(["byronada | forward-pass | byronada_11_901_Solution.cs, byronada_11_902_Network.cs", "hoppergrace | forward-pass | hoppergrace_LATE_12_903_Solution-1.cs"], read.Lines());
        Assert.Equal([false, true], read.HandIns.Select(h => h.IsMarkedLate));
        Assert.Equal(["11", "12"], read.Students.Select(s => s.Id));
    }

    [Fact]
    public void Gradescope_s_list_names_submitters_and_times()
    {
        _folder.Sources("submission_7/Solution.cs", "submission_8/Solution.cs");
        _folder.Write("class/submission_metadata.yml", """
            submission_7:
              :submitters:
              - :name: Ada Byron
                :sid: 's-1'
                :email: ada@example.org
              - :name: Grace Hopper
                :sid: 's-2'
                :email: grace@example.org
              :created_at: 2026-11-20 22:59:30.123456789 Z
            submission_9:
              :submitters: []
            """);

        var read = _folder.Read("forward-pass");

        Assert.Equal("Gradescope", read.Layout);
        Assert.Equal(["Ada Byron | forward-pass | Solution.cs", "Grace Hopper | forward-pass | Solution.cs"], read.Lines());
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 22, 59, 30, TimeSpan.Zero), read.HandIns[0].SubmittedAt);
        Assert.Equal(["grace@example.org", "s-2"], [read.Students[1].Email, read.Students[1].Id]);
        Assert.Equal(["submission_8: submission_metadata.yml does not name it.", "submission_9: submission_metadata.yml names it, but it is not there."], read.LeftOutLines());
    }

    [Fact]
    public void Repositories_are_taken_apart_into_exercise_and_user_with_hyphens_in_both()
    {
        _folder.Sources("forward-pass-ada-b/Solution.cs", "forward-pass-grace/src/Solution.cs", "backprop-2-2-1-ada-b/Solution.cs");
        _folder.Write("class/forward-pass-ada-b/.git/config", "");

        var read = _folder.Read();

        Assert.Equal("GitHub Classroom", read.Layout);
        Assert.Equal(["ada-b | backprop-2-2-1 | Solution.cs", "ada-b | forward-pass | Solution.cs", "grace | forward-pass | src/Solution.cs"], read.Lines());
        Assert.Equal(["forward-pass-ada-b/.git: hidden; names that begin with a dot are not read."], read.LeftOutLines());
    }

    [Fact]
    public void Repositories_of_an_assignment_with_a_name_of_its_own_share_what_they_begin_with()
    {
        _folder.Sources("week-1-ada/Solution.cs", "week-1-grace/Solution.cs");
        _folder.Write("class/week-1-ada/.git/config", "");
        _folder.Write("class/week-1-grace/.git/config", "");

        Assert.Equal(["ada | forward-pass | Solution.cs", "grace | forward-pass | Solution.cs"], _folder.Read("forward-pass").Lines());
    }

    [Fact]
    public void Folders_and_files_named_after_exercises_say_what_a_student_s_files_are_for()
    {
        _folder.Sources("Ada/forward-pass/Solution.cs", "Ada/sigmoid-derivative.cs", "Ada/notes/Scratch.cs", "Grace.cs");

        var read = _folder.Read();

        Assert.Equal("one folder or file per student", read.Layout);
        Assert.Equal(["Ada | forward-pass | forward-pass/Solution.cs", "Ada | sigmoid-derivative | sigmoid-derivative.cs"], read.Lines());
        Assert.Equal(
            ["Ada/notes/Scratch.cs: it belongs to no exercise. Put it in a folder named after one (backprop-2-2-1, forward-pass, sigmoid-derivative), or name the exercise with --exercise.",
             "Grace.cs: it belongs to no exercise. Put it in a folder named after one (backprop-2-2-1, forward-pass, sigmoid-derivative), or name the exercise with --exercise."],
            read.LeftOutLines());
        Assert.Equal(["Ada", "Grace"], read.Students.Select(s => s.Name));
    }

    [Fact]
    public void A_source_named_almost_after_an_exercise_is_told_which()
    {
        _folder.Sources("Ada/forward-pass.cs", "Ada/SigmoidDerivative.cs", "Bob/forward_pass/Solution.cs");

        const string next = "Put it in a folder named after one (backprop-2-2-1, forward-pass, sigmoid-derivative), or name the exercise with --exercise.";
        Assert.Equal(
            [$"Ada/SigmoidDerivative.cs: it belongs to no exercise. Did you mean \"sigmoid-derivative\"? {next}",
             $"Bob/forward_pass/Solution.cs: it belongs to no exercise. Did you mean \"forward-pass\"? {next}"],
            _folder.Read().LeftOutLines());
    }

    [Fact]
    public void A_source_beside_one_named_after_the_exercise_is_told_where_it_would_belong_to_it()
    {
        _folder.Sources("Ada/forward-pass.cs", "Ada/Layers.cs", "Bob/forward-pass.cs", "Bob/forward-pass/Layers.cs", "Eve/Solution.cs", "Eve/Layers.cs");

        var read = _folder.Read("forward-pass");

        Assert.Equal(["Ada | forward-pass | forward-pass.cs", "Bob | forward-pass | forward-pass/Layers.cs, forward-pass.cs", "Eve | forward-pass | Layers.cs, Solution.cs"], read.Lines());
        Assert.Equal(
            ["Ada/Layers.cs: other work of the same student is named after forward-pass, and that counts. If this belongs there too, put it into a folder named forward-pass."],
            read.LeftOutLines());
    }

    [Fact]
    public void An_archive_named_after_an_exercise_is_for_it_whatever_lies_beside_it()
    {
        _folder.Zip("class/Ada/forward-pass.zip", ("mine/Solution.cs", ClassFolders.Source));
        _folder.Zip("class/Ada/sigmoid-derivative.zip", ("Solution.cs", ClassFolders.Source));
        _folder.Zip("class/Bob/sigmoid-derivative/mine.zip", ("Solution.cs", ClassFolders.Source));
        _folder.Zip("class/Eve/forward-pass.zip", ("notes.txt", "x"));
        _folder.Write("class/Eve/sigmoid-derivative.zip", "PK, but no archive");
        _folder.Sources("Grace/forward-pass/Solution.cs");
        _folder.Zip("class/Grace/forward-pass.zip", ("Old.cs", ClassFolders.Source));

        var read = _folder.Read();

        Assert.Equal(
            ["Ada | forward-pass | forward-pass/mine/Solution.cs", "Ada | sigmoid-derivative | sigmoid-derivative/Solution.cs", "Bob | sigmoid-derivative | sigmoid-derivative/Solution.cs",
             "Eve | forward-pass |  | Eve/forward-pass.zip: no C# source among what was handed in (notes.txt). Ask for the .cs file.",
             "Eve | sigmoid-derivative |  | Eve/sigmoid-derivative.zip: the archive is damaged, or of a kind that is not read. Ask for the .cs file itself.",
             "Grace | forward-pass | forward-pass/Solution.cs"],
            read.Lines());
        Assert.Equal(["Eve/forward-pass.zip/notes.txt: no C# source.", "Grace/forward-pass.zip: an archive beside C# sources; the sources were taken."], read.LeftOutLines());
        Assert.Equal(ClassFolders.Source, HandInReader.Read(read.HandIns[0]).Submission!.Files[0].Text);
    }

    [Fact]
    public void Several_archives_for_one_exercise_are_one_problem_and_none_of_them_is_told_as_one_beside_sources()
    {
        _folder.Zip("class/Ada/forward-pass.zip", ("Solution.cs", ClassFolders.Source));
        _folder.Zip("class/Ada/forward-pass/first.zip", ("Solution.cs", ClassFolders.Source));
        _folder.Zip("class/Ada/forward-pass/second.zip", ("Solution.cs", ClassFolders.Source));
        _folder.Zip("class/Ada/notes.zip", ("Notes.cs", ClassFolders.Source));

        var read = _folder.Read();

        Assert.Equal(["Ada | forward-pass |  | Ada/forward-pass/first.zip: several archives and no C# source. Unpack the one that counts."], read.Lines());
        Assert.Equal(["Ada/notes.zip: an archive beside one that is named after an exercise; that one counts."], read.LeftOutLines());
    }

    [Fact]
    public void What_mlplabs_start_wrote_for_trying_things_is_no_part_of_the_work()
    {
        _folder.Sources("Ada/forward-pass/Solution.cs", "Ada/forward-pass/playground/Program.cs");
        _folder.Zip("class/Bob/forward-pass.zip", ("Solution.cs", ClassFolders.Source), ("playground/Program.cs", "Console.WriteLine();"));

        var read = _folder.Read();

        Assert.Equal(["Ada | forward-pass | forward-pass/Solution.cs", "Bob | forward-pass | forward-pass/Solution.cs"], read.Lines());
        Assert.Equal(["Ada/forward-pass/playground: a place to try things; nothing in it is graded.", "Bob/forward-pass.zip/playground/Program.cs: a place to try things; nothing in it is graded."], read.LeftOutLines());
    }

    [Fact]
    public void Who_typed_a_text_into_Moodle_and_handed_in_no_file_is_a_student_of_the_class()
    {
        _folder.Sources("Ada Byron_101_assignsubmission_file_/Solution.cs");
        _folder.Write("class/Grace Hopper_102_assignsubmission_onlinetext_/onlinetext.html", "hello");

        Assert.Equal(
            ["Ada Byron | forward-pass | Solution.cs",
             "Grace Hopper | forward-pass |  | Grace Hopper_102_assignsubmission_onlinetext_: no C# source among what was handed in (onlinetext.html). Ask for the .cs file."],
            _folder.Read("forward-pass").Lines());
    }

    [Fact]
    public void What_nobody_can_be_found_for_is_told_apart_from_what_is_no_work()
    {
        _folder.Sources("byronada_11_901_Solution.cs", "hoppergrace_12_902_Solution.cs", "Edsger/Solution.cs", ".git/x.cs");
        _folder.Write("class/roster.csv", "name");

        Assert.Equal(["Edsger"], _folder.Read("forward-pass", layout: "canvas").OfNobody.Select(l => l.Path));
    }

    [Fact]
    public void Without_an_exercise_that_fits_it_is_said_what_was_handed_in() => Assert.Equal(
        [$"{WithClass().At("class")}: work was handed in (a.cs), but none of it could be matched to an exercise. Name the exercise with --exercise, put each file into a folder named after its exercise, or list in a table for --map which student and exercise each file belongs to."],
        _folder.Problems());

    [Fact]
    public void One_folder_per_exercise_holds_a_class_each_and_a_name_is_one_student()
    {
        _folder.Sources("forward-pass/Ada Byron_1_assignsubmission_file_/a.cs", "sigmoid-derivative/Ada Byron_77_assignsubmission_file_/b.cs");

        var read = _folder.Read();

        Assert.Equal("one folder per exercise, in each Moodle", read.Layout);
        Assert.Equal(["Ada Byron | forward-pass | a.cs", "Ada Byron | sigmoid-derivative | b.cs"], read.Lines());
        Assert.Single(read.Students);
        Assert.Equal(["1", "77"], read.HandIns.Select(h => h.MoodleParticipant));
    }

    [Fact]
    public void Two_students_of_one_name_stay_two_over_several_exercises()
    {
        _folder.Sources("forward-pass/Ada_1_assignsubmission_file_/a.cs", "forward-pass/Ada_2_assignsubmission_file_/a.cs", "sigmoid-derivative/Ada_1_assignsubmission_file_/b.cs");

        Assert.Equal(2, _folder.Read().Students.Count);
    }

    [Fact]
    public void A_layout_can_be_forced_and_what_it_does_not_name_is_left_out()
    {
        _folder.Sources("byronada_11_901_Solution.cs", "Grace/Solution.cs", "Edsger/Solution.cs");

        var read = _folder.Read("forward-pass", layout: "canvas");

        Assert.Equal(["byronada | forward-pass | byronada_11_901_Solution.cs"], read.Lines());
        Assert.Equal(["Edsger: its name is not one that Canvas gives.", "Grace: its name is not one that Canvas gives."], read.LeftOutLines());
    }

    [Fact]
    public void An_unknown_layout_is_answered_with_the_nearest() =>
        Assert.Equal(["There is no layout \"mooddle\". Did you mean \"moodle\"? Known: gradescope, moodle, canvas, github, folders, exercises."], WithClass().Problems(layout: "mooddle"));

    [Fact]
    public void A_mapping_says_whose_what_is_when_and_which_attempt()
    {
        _folder.Sources("x/1.cs", "x/2.cs", "unnamed.cs");
        var map = _folder.Write("map.csv", "path;student;exercise;id;email;submitted;attempt\nx/1.cs;\"Byron; Ada\";forward-pass;a1;ada@example.org;2026-11-20 23:59;1\nx/2.cs;Byron; Ada\n".Replace("x/2.cs;Byron; Ada", "x/2.cs;\"Byron; Ada\";forward-pass;a1;;2026-11-21T10:00:00+01:00;2"));

        var read = _folder.Read(map: map);

        Assert.Equal(["Byron; Ada | forward-pass | 1.cs", "Byron; Ada | forward-pass | 2.cs"], read.Lines());
        Assert.Equal([1, 2], read.HandIns.Select(h => h.Attempt));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 22, 59, 0, TimeSpan.Zero), read.HandIns[0].SubmittedAt!.Value.ToUniversalTime());
        Assert.Equal(["unnamed.cs: the mapping does not name it."], read.LeftOutLines());
    }

    [Fact]
    public void What_lies_beside_a_file_that_the_mapping_names_is_left_out_of_the_same_student_s_work()
    {
        _folder.Sources("Ada/forward-pass.cs", "Ada/Layers.cs", "all/bob.cs", "all/eve.cs", "all/grace.cs", "Zoe/mine/Solution.cs", "Zoe/mine/Layers.cs");
        var map = _folder.Write("map.csv", "path,student\nAda/forward-pass.cs,Ada\nall/bob.cs,Bob\nall/eve.cs,Eve\nZoe/mine,Zoe\n");

        var read = _folder.Read("forward-pass", map: map);

        Assert.Equal(["Ada/Layers.cs: the mapping does not name it.", "all/grace.cs: the mapping does not name it."], read.LeftOutLines());
        Assert.Equal(["Ada/Layers.cs"], read.LeftOutOf["Ada"].Select(l => l.Path));
        Assert.Equal(["all/grace.cs"], read.OfNobody.Select(l => l.Path));
    }

    [Fact]
    public void Who_has_an_empty_folder_that_the_mapping_does_not_name_is_a_student_as_without_it()
    {
        _folder.Sources("Ada/Solution.cs", "Bob/Solution.cs", "bob.cs");
        foreach (var name in (string[])["Eve", "Grace", "forward-pass"])
            Directory.CreateDirectory(_folder.At("class", name));
        var map = _folder.Write("map.csv", "path,student,id\nAda/Solution.cs,Ada,a1\nbob.cs,Grace,g1\n");

        var read = _folder.Read("forward-pass", map: map);

        // Grace has handed in elsewhere, a folder of an exercise is nobody's, and one with work in it is somebody's.
        Assert.Equal(["Ada", "Eve", "Grace"], read.Students.Select(s => s.Name));
        Assert.Equal(["Bob: the mapping does not name it.", "Eve: nothing was handed in.", "Grace: nothing was handed in.", "forward-pass: nothing was handed in."], read.LeftOutLines());
        Assert.Equal(["Bob"], read.OfNobody.Select(l => l.Path));
    }

    [Fact]
    public void Moodle_s_participant_comes_from_the_mapping_or_from_the_path_and_never_from_the_id()
    {
        _folder.Sources("Ada_101_assignsubmission_file_/a.cs", "b.cs", "c.cs");
        var map = _folder.Write("map.csv", "path,student,id,participant\nAda_101_assignsubmission_file_/a.cs,Ada,7,\nb.cs,Bob,8,102\nc.cs,Eve,9,\n");

        Assert.Equal(["101", "102", ""], _folder.Read("forward-pass", map: map).HandIns.Select(h => h.MoodleParticipant));
    }

    [Theory]
    [InlineData("path,studnet\na.cs,Ada", "map.csv(1): \"studnet\" is no column of a mapping. Did you mean \"student\"? Known: path, student, exercise, id, login, email, submitted, attempt, participant.")]
    [InlineData("student\nAda", "map.csv(1): the first line must name the columns, path and student among them: path,student,exercise,id,login,email,submitted,attempt,participant.")]
    [InlineData("path,student\n../../etc/passwd,Ada", "map.csv(2): \"../../etc/passwd\" leads out of the class's folder. Write it relative to that folder.")]
    [InlineData("path,student\n/etc/passwd,Ada", "map.csv(2): \"/etc/passwd\" leads out of the class's folder. Write it relative to that folder.")]
    [InlineData("path,student\nb.cs,Ada", "map.csv(2): \"b.cs\" is not in the class's folder.")]
    [InlineData("path,student,exercise\na.cs,Ada,forward-pas", "map.csv(2): there is no exercise \"forward-pas\". Did you mean \"forward-pass\"?")]
    [InlineData("path,student,submitted\na.cs,Ada,yesterday", "map.csv(2): \"yesterday\" is no time. Write it as 2026-11-20 23:59 or, with its offset, 2026-11-20T23:59:00+01:00.")]
    [InlineData("path,student,attempt\na.cs,Ada,0", "map.csv(2): \"0\" is no number of an attempt. Write 1, 2, 3, …")]
    [InlineData("path,student\na.cs,Ada\na.cs,Ada", "map.csv(3): attempt 1 of Ada for forward-pass stands in the mapping twice. Number the attempts in the column attempt.")]
    public void A_mistake_in_a_mapping_is_named_with_its_line(string text, string message) =>
        Assert.Equal([message], WithClass().Problems("forward-pass", map: _folder.Write("map.csv", text)));

    TemporaryFolder WithClass()
    {
        _folder.Sources("a.cs");
        return _folder;
    }
}
