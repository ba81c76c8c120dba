using System.Diagnostics;
using MlpLabs.Course.Batches;
using MlpLabs.Course.Classes;
using MlpLabs.Testing;

namespace MlpLabs.Course.Tests;

public sealed class HostileFolderTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_link_is_never_followed_wherever_it_stands()
    {
        _folder.Sources("Ada/Solution.cs");
        File.CreateSymbolicLink(_folder.At("class", "Grace"), "/etc");
        File.CreateSymbolicLink(_folder.At("class", "Ada", "Host.cs"), "/etc/passwd");
        Directory.CreateSymbolicLink(_folder.At("class", "Ada", "up"), _folder.Path);

        var read = _folder.Read("forward-pass");

        Assert.Equal(["Ada | forward-pass | Solution.cs", "Grace | forward-pass |  | Grace: a symbolic link; links are never followed. Hand in the file itself."], read.Lines());
        Assert.Equal(
            ["Ada/Host.cs: a symbolic link; links are never followed. Hand in the file itself.", "Ada/up: a symbolic link; links are never followed. Hand in the file itself.",
             "Grace: a symbolic link; links are never followed. Hand in the file itself."],
            read.LeftOutLines());
    }

    [Fact]
    public void A_mapping_does_not_lead_through_a_link()
    {
        _folder.Sources("a.cs");
        Directory.CreateSymbolicLink(_folder.At("class", "out"), _folder.Path);
        _folder.Write("secret.cs", ClassFolders.Source);

        Assert.Equal(["map.csv(2): \"out/secret.cs\" leads out of the class's folder. Write it relative to that folder."],
            _folder.Problems("forward-pass", map: _folder.Write("map.csv", "path,student\nout/secret.cs,Ada")));
    }

    [Fact]
    public void A_pipe_is_never_opened()
    {
        _folder.Sources("Ada/Solution.cs");
        using (var made = Process.Start("mkfifo", [_folder.At("class", "Ada", "Pipe.cs"), _folder.At("class", "Grace.cs")]))
            made.WaitForExit();

        // Opening one of them for reading would wait for ever.
        var read = _folder.Read("forward-pass");

        Assert.Equal(["Ada | forward-pass | Solution.cs", "Grace | forward-pass |  | Grace.cs: a pipe, socket or device; it was not opened."], read.Lines());
        Assert.Equal(["Ada/Pipe.cs: a pipe, socket or device; it was not opened.", "Grace.cs: a pipe, socket or device; it was not opened."], read.LeftOutLines());
    }

    [Fact]
    public void The_folder_of_results_may_lie_in_the_class_s_folder()
    {
        _folder.Sources("Ada/Solution.cs", "results/students/Ada/forward-pass.cs");

        var read = _folder.Read("forward-pass");

        Assert.Equal(["Ada | forward-pass | Solution.cs"], read.Lines());
        Assert.Equal(["results: the folder the results go to."], read.LeftOutLines());
    }

    [Fact]
    public void Results_of_an_earlier_batch_are_no_student()
    {
        _folder.Sources("Ada/Solution.cs");
        _folder.Write("class/old/.mlplabs/batch.json", "{}");
        _folder.Write("class/old/students/Ada/forward-pass.html", "");
        _folder.Write("class/old/.mlplabs/entries/Ada/forward-pass.json", "{}");
        _folder.Write("class/stopped/.mlplabs/batch.json", "{}");
        // A folder that mlplabs start wrote is a student's.
        _folder.Sources("Grace/Solution.cs");
        _folder.Write("class/Grace/.mlplabs/exercise.json", "{}");

        var read = _folder.Read("forward-pass");

        Assert.Equal(["Ada", "Grace"], read.Students.Select(s => s.Name));
        Assert.Equal(
            ["Grace/.mlplabs: hidden; names that begin with a dot are not read.", "old: results of mlplabs batch, not a student's work. Move them out of the class's folder to be rid of this line.",
             "stopped: results of mlplabs batch, not a student's work. Move them out of the class's folder to be rid of this line."],
            read.LeftOutLines());
        Assert.Empty(read.OfNobody);
    }

    [Theory]
    [InlineData("class/Eve/.mlplabs/entries/x/y.json")]
    [InlineData("class/Eve/.mlplabs/entries/x/y.json", "class/Eve/.mlplabs/batch.json")]
    public void Work_that_looks_like_results_is_work(params string[] planted)
    {
        _folder.Sources("Ada/Solution.cs", "Eve/src/Solution.cs");
        _folder.Zip("class/Mallory/work.zip", ("Solution.cs", ClassFolders.Source));
        foreach (var name in planted)
        {
            _folder.Write(name, "{}");
            _folder.Write(name.Replace("Eve", "Mallory"), "{}");
        }

        Assert.Equal(["Ada | forward-pass | Solution.cs", "Eve | forward-pass | src/Solution.cs", "Mallory | forward-pass | Solution.cs"], _folder.Read("forward-pass").Lines());
    }

    [Fact]
    public void Entries_of_an_archive_beyond_those_that_are_looked_at_are_said()
    {
        _folder.Zip("class/Ada.zip", Enumerable.Range(0, 10_002).Select(i => ($"{i:00000}.cs", i == 0 ? ClassFolders.Source : "")));

        Assert.Equal(["Ada.zip: the archive has 10002 entries; only the first 10000 were looked at. Ask for the sources alone."], _folder.Read("forward-pass").LeftOutLines());
    }

    [Fact]
    public void A_student_whose_only_file_is_a_link_has_handed_in_something()
    {
        _folder.Sources("Ada/Solution.cs");
        Directory.CreateDirectory(_folder.At("class", "Grace"));
        File.CreateSymbolicLink(_folder.At("class", "Grace", "Solution.cs"), "/etc/passwd");

        Assert.Equal(["Ada | forward-pass | Solution.cs", "Grace | forward-pass |  | Grace: no C# source among what was handed in (Solution.cs). Ask for the .cs file."], _folder.Read("forward-pass").Lines());
    }

    [Fact]
    public void An_empty_folder_is_a_student_who_handed_in_nothing_and_other_files_are_named()
    {
        _folder.Sources("Ada/Solution.cs");
        Directory.CreateDirectory(_folder.At("class", "Grace"));
        _folder.Write("class/Edsger/report.pdf", "%PDF");

        var read = _folder.Read("forward-pass");

        Assert.Equal(["Ada", "Edsger", "Grace"], read.Students.Select(s => s.Name));
        Assert.Equal(["Ada | forward-pass | Solution.cs", "Edsger | forward-pass |  | Edsger: no C# source among what was handed in (report.pdf). Ask for the .cs file."], read.Lines());
    }

    [Fact]
    public void An_archive_is_read_in_place_and_its_paths_lead_nowhere()
    {
        _folder.Zip("class/Ada.zip", ("work/Solution.cs", ClassFolders.Source), ("../../escape.cs", "x"), ("/etc/cron.d/x.cs", "x"), ("__MACOSX/Solution.cs", "x"), ("inner.zip", "x"), ("notes.txt", "x"));

        var read = _folder.Read("forward-pass");

        Assert.Equal(["Ada | forward-pass | work/Solution.cs"], read.Lines());
        Assert.Equal(ClassFolders.Source, HandInReader.Read(read.HandIns[0]).Submission!.Files[0].Text);
        Assert.Equal(
            ["Ada.zip/../../escape.cs: its path in the archive leads out of it.", "Ada.zip//etc/cron.d/x.cs: its path in the archive leads out of it.",
             "Ada.zip/__MACOSX/Solution.cs: written by an operating system, not by a student.", "Ada.zip/inner.zip: an archive in an archive.", "Ada.zip/notes.txt: no C# source."],
            read.LeftOutLines());
        Assert.False(File.Exists(_folder.At("escape.cs")));
    }

    [Fact]
    public void An_archive_that_unpacks_to_gigabytes_is_read_to_its_limit_only()
    {
        _folder.Zip("class/Ada.zip", ("Solution.cs", new string(' ', 200 << 20)));

        var read = HandInReader.Read(_folder.Read("forward-pass").HandIns[0]);

        Assert.Equal("Ada.zip/Solution.cs: the file has 1048577 bytes, far more than the 65536 that all files of a solution may have. Hand in the source of your solution alone.", read.Problem);
    }

    [Fact]
    public void A_broken_archive_is_one_sentence()
    {
        _folder.Write("class/Ada/work.zip", "PK, but no archive");

        Assert.Equal("Ada/work.zip: the archive is damaged, or of a kind that is not read. Ask for the .cs file itself.", Assert.Single(_folder.Read("forward-pass").HandIns).Problem);
    }

    [Fact]
    public void A_link_or_a_broken_archive_that_is_all_of_a_student_is_the_student_s_and_said_once()
    {
        _folder.Sources("Ada/forward-pass/Solution.cs");
        _folder.Write("class/Broken Bea.zip", "PK, but no archive");
        _folder.Write("class/Eve/work.zip", "PK, but no archive");
        File.CreateSymbolicLink(_folder.At("class", "Link Lena.cs"), "/etc/passwd");
        File.CreateSymbolicLink(_folder.At("class", "notes.txt"), "/etc/passwd");

        var read = _folder.Read();

        Assert.Equal(["Ada", "Broken Bea", "Eve", "Link Lena"], read.Students.Select(s => s.Name));
        Assert.Equal(
            ["Broken Bea.zip: the archive is damaged, or of a kind that is not read. Ask for the .cs file itself.",
             "Eve/work.zip: the archive is damaged, or of a kind that is not read. Ask for the .cs file itself.",
             "Link Lena.cs: a symbolic link; links are never followed. Hand in the file itself.",
             "notes.txt: a symbolic link; links are never followed. Hand in the file itself."],
            read.LeftOutLines());
        Assert.Equal(["notes.txt"], read.OfNobody.Select(l => l.Path));
    }

    [Theory]
    [InlineData("moodle", "Lena_7_assignsubmission_file_Solution.cs", "Ada_6_assignsubmission_file_Solution.cs", "Lena")]
    [InlineData("canvas", "lena_7_70_Solution.cs", "ada_6_60_Solution.cs", "lena")]
    public void A_link_in_a_platform_s_download_is_the_student_s_it_names(string layout, string link, string file, string student)
    {
        _folder.Sources(file);
        File.CreateSymbolicLink(_folder.At("class", link), "/etc/passwd");
        File.CreateSymbolicLink(_folder.At("class", "submission_metadata.yml"), "/etc/passwd");

        var read = _folder.Read("forward-pass", layout);

        Assert.Equal($"{student} | forward-pass |  | {link}: a symbolic link; links are never followed. Hand in the file itself.", read.Lines().Last());
        Assert.Equal(["submission_metadata.yml"], read.OfNobody.Select(l => l.Path));
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_refused_without_being_read()
    {
        _folder.Sources("Ada/Solution.cs");
        using (var file = File.Create(_folder.At("class", "Grace.cs")))
            file.SetLength(50 << 20);

        var watch = GC.GetTotalAllocatedBytes();
        var read = HandInReader.Read(_folder.Read("forward-pass").HandIns[1]);

        Assert.Equal("Grace.cs: the file has 52428800 bytes, far more than the 65536 that all files of a solution may have. Hand in the source of your solution alone.", read.Problem);
        Assert.InRange(GC.GetTotalAllocatedBytes() - watch, 0, 20 << 20);
    }

    [Theory]
    [InlineData("An archive", "submissions.zip: an archive, not a folder. Unpack it and name the folder it makes.")]
    [InlineData("A file", "Solution.cs: a file, not the folder of a class. Grade one submission with mlplabs check.")]
    [InlineData("Nothing", "missing: there is no such folder. Name the folder that holds one folder or file per student.")]
    public void What_is_no_folder_of_a_class_is_said(string what, string message)
    {
        var path = what switch
        {
            "An archive" => _folder.Write("submissions.zip", "PK"),
            "A file" => _folder.Write("Solution.cs", ""),
            _ => _folder.At("missing"),
        };

        var read = ClassReader.Read(new ClassQuestion(path, null, null, null, _folder.At("out"), TimeZoneInfo.Utc), ClassFolders.Exercises);

        Assert.Equal([Path.Combine(_folder.Path, message)], read.Errors.Select(e => e.Message));
    }

    [Fact]
    public void An_empty_class_is_said()
    {
        Directory.CreateDirectory(_folder.At("class"));

        Assert.Equal([$"{_folder.At("class")}: nothing to grade was found. It should hold one folder or file per student."], _folder.Problems());
    }

    [Fact]
    public void A_folder_of_other_files_is_never_taken_for_results()
    {
        _folder.Write("out/thesis.tex", "years of work");

        Assert.Null(ResultStore.Open(_folder.At("out"), out var problem));
        Assert.Equal($"{_folder.At("out")}: the folder holds other files already. Name a new folder, or one that mlplabs batch has made, with --out.", problem);
    }

    [Fact]
    public void A_second_batch_is_kept_out_of_the_same_results()
    {
        using var first = ResultStore.Open(_folder.At("out"), out _);

        Assert.Null(ResultStore.Open(_folder.At("out"), out var problem));
        Assert.Equal($"{_folder.At("out")}: another batch or regrade is working there. Wait for it, or name another folder with --out.", problem);
    }

    [Fact]
    public void Results_that_cannot_be_written_are_said()
    {
        _folder.Write("file", "");

        Assert.Null(ResultStore.Open(_folder.At("file", "out"), out var problem));
        Assert.StartsWith($"{_folder.At("file", "out")}: results cannot be written there (", problem);
        Assert.EndsWith("). Name another folder with --out.", problem);
    }
}
