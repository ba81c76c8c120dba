using System.Diagnostics;
using System.Text;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Testing;

namespace MlpLabs.Grading.Tests.Submissions;

public sealed class SubmissionReaderTests : IDisposable
{
    const string Code = "public static class Solution { }\n";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    static void IsProblem(string path, string problem)
    {
        var result = SubmissionReader.Read(path);
        Assert.Null(result.Submission);
        Assert.Equal(problem, result.Problem);
    }

    [Fact]
    public void A_cs_file_is_a_submission_of_that_name()
    {
        var submission = SubmissionReader.Read(_folder.Write("ada/Solution.cs", Code)).Submission!;
        Assert.Equal(("Solution.cs", SourceKind.Regular), (submission.Name, submission.Kind));
        Assert.Equal([new SourceText("Solution.cs", Code)], submission.Files);
    }

    [Fact]
    public void A_csx_file_is_a_script() =>
        Assert.Equal(SourceKind.Script, SubmissionReader.Read(_folder.Write("a.csx", "double F() => 1;")).Submission!.Kind);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() =>
        Assert.Equal(Code, SubmissionReader.Read(_folder.WriteBytes("a.cs", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Code)])).Submission!.Files[0].Text);

    [Fact]
    public void A_folder_gives_its_sources_in_order_with_names_below_it()
    {
        _folder.Write("ada/Solution.cs", Code);
        _folder.Write("ada/Parts/Layer.cs", Code);
        _folder.Write("ada/Activation.cs", Code);
        _folder.Write("ada/notes.txt", "x");
        foreach (var other in (string[])["bin", "obj", "node_modules", ".git", "Parts/obj"])
            _folder.Write($"ada/{other}/Generated.cs", "not C#");
        var submission = SubmissionReader.Read(_folder.At("ada") + Path.DirectorySeparatorChar).Submission!;
        Assert.Equal(("ada", SourceKind.Regular), (submission.Name, submission.Kind));
        Assert.Equal(["Activation.cs", "Solution.cs", "Parts/Layer.cs"], submission.Files.Select(f => f.Name));
    }

    [Fact]
    public void A_folder_with_one_script_is_a_script_named_after_the_folder()
    {
        _folder.Write("ada/answer.csx", "double F() => 1;");
        var submission = SubmissionReader.Read(_folder.At("ada")).Submission!;
        Assert.Equal(("ada", SourceKind.Script, "answer.csx"), (submission.Name, submission.Kind, submission.Files.Single().Name));
    }

    [Fact]
    public void An_empty_file_among_others_is_no_problem()
    {
        _folder.Write("ada/A.cs", "");
        _folder.Write("ada/B.cs", Code);
        Assert.Equal(2, SubmissionReader.Read(_folder.At("ada")).Submission!.Files.Count);
    }

    [Fact]
    public void What_does_not_exist_is_named()
    {
        var path = _folder.At("none.cs");
        IsProblem(path, $"{path}: there is no such file or folder. Name a .cs file, a .csx script or a folder of .cs files.");
        IsProblem("", ": there is no such file or folder. Name a .cs file, a .csx script or a folder of .cs files.");
        IsProblem("a\0b.cs", "a\0b.cs: there is no such file or folder. Name a .cs file, a .csx script or a folder of .cs files.");
    }

    [Theory]
    [InlineData("Solution.py")]
    [InlineData("Solution")]
    [InlineData("Solution.cs.zip")]
    public void Another_kind_of_file_is_named(string name)
    {
        var path = _folder.Write(name, Code);
        IsProblem(path, $"{path}: not a C# source. Name a .cs file, a .csx script or a folder of .cs files.");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n")]
    public void An_empty_file_is_named(string text)
    {
        var path = _folder.Write("ada/Solution.cs", text);
        IsProblem(path, $"{path}: the file is empty. Save your solution in it and try again.");
        IsProblem(_folder.At("ada"), $"{_folder.At("ada")}: the file is empty. Save your solution in it and try again.");
    }

    [Fact]
    public void A_file_of_ten_megabytes_is_named_with_its_size()
    {
        var path = _folder.WriteBytes("Solution.cs", new byte[10_000_000]);
        IsProblem(path, $"{path}: the file has 10000000 bytes, far more than the 65536 that all files of a solution may have. Hand in the source of your solution alone.");
    }

    [Fact]
    public void A_file_at_the_limit_is_read() =>
        Assert.NotNull(SubmissionReader.Read(_folder.Write("Solution.cs", new string('/', SubmissionReader.MaxFileBytes))).Submission);

    [Fact]
    public void A_compiled_program_is_named()
    {
        var path = _folder.WriteBytes("Solution.cs", [0x4D, 0x5A, 0x90, 0x00, 0x03]);
        IsProblem(path, $"{path}: the file is not text. Hand in the C# source, not the compiled program.");
    }

    [Fact]
    public void Utf_16_with_its_mark_is_read()
    {
        const string code = Code + "// σ′, 𝜎\n";
        Assert.Equal(code, TextOf([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(code)]));
        Assert.Equal(code, TextOf([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(code)]));

        string? TextOf(byte[] content) => SubmissionReader.Read(_folder.WriteBytes("Solution.cs", content)).Submission?.Files[0].Text;
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61, 0x00, 0x00 })]
    public void What_a_mark_precedes_need_not_be_text(byte[] content)
    {
        var path = _folder.WriteBytes("Solution.cs", content);
        IsProblem(path, $"{path}: the file is not text. Hand in the C# source, not the compiled program.");
    }

    public static TheoryData<byte[]> OtherEncodings => new(
        (byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Code), 0x61],
        (byte[])[0xFE, 0xFF, 0xD8, 0x00],
        (byte[])[0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Code)],
        Encoding.Latin1.GetBytes("// Müller\n"),
        (byte[])[.. "// "u8, 0xC3, 0x28],
        (byte[])[.. "// "u8, 0xED, 0xA0, 0x80]);

    [Theory]
    [MemberData(nameof(OtherEncodings))]
    public void Another_encoding_is_named(byte[] content)
    {
        var path = _folder.WriteBytes("Solution.cs", content);
        IsProblem(path, $"{path}: the text is not UTF-8. Save the file with the encoding UTF-8 and try again.");
    }

    [Fact]
    public void A_folder_without_sources_is_named()
    {
        _folder.Write("ada/obj/Generated.cs", Code);
        IsProblem(_folder.At("ada"), $"{_folder.At("ada")}: the folder holds no .cs file. Put your solution there, or name the file itself.");
    }

    [Fact]
    public void Too_many_files_are_named()
    {
        for (var i = 0; i <= SubmissionReader.MaxFiles; i++)
            _folder.Write($"ada/File{i}.cs", Code);
        IsProblem(_folder.At("ada"), $"{_folder.At("ada")}: the folder holds more than 200 .cs files. Hand in the folder of this exercise alone.");
    }

    [Fact]
    public void A_problem_in_a_folder_names_the_file()
    {
        _folder.Write("ada/A.cs", Code);
        var path = _folder.WriteBytes("ada/B.cs", [0]);
        IsProblem(_folder.At("ada"), $"{path}: the file is not text. Hand in the C# source, not the compiled program.");
    }

    [Fact]
    public void A_link_is_named_and_not_followed()
    {
        SkipOnWindows();
        var target = _folder.Write("secret.cs", "// secret");
        Directory.CreateDirectory(_folder.At("ada"));
        var link = _folder.At("ada", "Solution.cs");
        File.CreateSymbolicLink(link, target);
        IsProblem(link, $"{link}: a link, pipe or device instead of a file. Hand in the file itself.");
        IsProblem(_folder.At("ada"), $"{link}: a link, pipe or device instead of a file. Hand in the file itself.");
    }

    [Fact]
    public void A_linked_folder_inside_a_submission_is_left_out()
    {
        SkipOnWindows();
        _folder.Write("elsewhere/Secret.cs", "// secret");
        _folder.Write("ada/Solution.cs", Code);
        Directory.CreateSymbolicLink(_folder.At("ada", "more"), _folder.At("elsewhere"));
        Directory.CreateSymbolicLink(_folder.At("ada", "self"), _folder.At("ada"));
        Assert.Equal(["Solution.cs"], SubmissionReader.Read(_folder.At("ada")).Submission!.Files.Select(f => f.Name));
    }

    [Fact]
    public async Task A_pipe_is_named_and_not_waited_for()
    {
        SkipOnWindows();
        Directory.CreateDirectory(_folder.At("ada"));
        var pipe = _folder.At("ada", "Solution.cs");
        using (var made = Process.Start("mkfifo", [pipe]))
            await made.WaitForExitAsync();
        // Were the pipe opened for reading, this would wait for a writer.
        await Task.Run(() => (SubmissionReader.Read(pipe), SubmissionReader.Read(_folder.At("ada")))).WaitAsync(TimeSpan.FromSeconds(20));
        IsProblem(pipe, $"{pipe}: a link, pipe or device instead of a file. Hand in the file itself.");
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/full")]
    [InlineData("/dev/urandom")]
    public void A_device_that_never_ends_is_no_ordinary_file(string device)
    {
        SkipOnWindows();
        Assert.SkipUnless(File.Exists(device), $"There is no {device} here.");
        Assert.False(UnixFileKind.IsRegular(device));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void A_file_is_ordinary_whether_it_is_empty_or_not(string text)
    {
        SkipOnWindows();
        Assert.True(UnixFileKind.IsRegular(_folder.Write("Solution.cs", text)));
    }

    [Fact]
    public void A_file_without_permission_is_named()
    {
        SkipOnWindows();
        var path = _folder.Write("ada/Solution.cs", Code);
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(_folder.Path, OrdinaryUser.Readable);
        File.SetUnixFileMode(path, UnixFileMode.None);

        OrdinaryUser.Run(() => IsProblem(path, $"{path}: no permission to read it. Change its permissions and try again."));
    }

    [Fact]
    public void A_folder_with_several_scripts_asks_for_one()
    {
        _folder.Write("ada/a.csx", Code);
        var folder = Path.GetDirectoryName(_folder.Write("ada/b.csx", Code))!;

        IsProblem(folder, $"{folder}: the folder holds several .csx scripts and no .cs file. Name the script itself.");
    }

    static void SkipOnWindows() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Links, pipes and permissions are those of Unix.");
}
