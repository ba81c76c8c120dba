using MlpLabs.Grading.Exercises;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Testing;

namespace MlpLabs.Grading.Tests.Exercises;

public sealed class ManifestReaderTests : IDisposable
{
    const string Good = "id: my-exercise\ntitle: My exercise\ntrack: A\ndifficulty: easy\n";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    PackResult<ExerciseManifest> Read(string yaml) => ManifestReader.Read(_folder.Write("exercise.yaml", yaml), "my-exercise");

    /// <summary>The errors without the file's name in front.</summary>
    string[] Errors(string yaml) => [.. Read(yaml).Errors.Select(e => e.ToString().Replace(_folder.At("exercise.yaml"), ""))];

    [Fact]
    public void A_whole_manifest_is_read()
    {
        var manifest = Read(Good + "concepts: [sigmoid, 'chain rule']\nlimits: {cpuSeconds: 0.5, wallSeconds: 3, memoryMiB: 128, outputKiB: 64}\nhints:\n  - First.\n  - |\n    Second.\n").Value!;
        Assert.Equal(("my-exercise", "My exercise", "A", "easy"), (manifest.Id, manifest.Title, manifest.Track, manifest.Difficulty));
        Assert.Equal(["sigmoid", "chain rule"], manifest.Concepts);
        Assert.Equal(new Limits(0.5, 3, 128, 64), manifest.Limits);
        Assert.Equal(["First.", "Second."], manifest.Hints);
    }

    [Fact]
    public void What_is_left_out_has_its_usual_value()
    {
        var manifest = Read(Good + "limits: {cpuSeconds: 1}\n").Value!;
        Assert.Equal(Limits.Default with { CpuSeconds = 1 }, manifest.Limits);
        Assert.Equal(Limits.Default, Read(Good).Value!.Limits);
        Assert.Empty(manifest.Hints);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Equal("no-such.yaml: the file is missing. Every exercise needs one; mlplabs exercise new writes a first version.",
            Assert.Single(ManifestReader.Read("no-such.yaml", "x").Errors).ToString());

    [Theory]
    [InlineData("", ": the file must hold keys and values such as `id: my-exercise`.")]
    [InlineData("- a\n- b\n", ": the file must hold keys and values such as `id: my-exercise`.")]
    [InlineData("just text", ": the file must hold keys and values such as `id: my-exercise`.")]
    [InlineData("id: other\ntitle: T\ntrack: A\ndifficulty: easy\n", "(1,5): the id \"other\" differs from the folder's name \"my-exercise\". They must be the same.")]
    [InlineData("id: my-exercise\ntitle: T\ntrack:\ndifficulty: easy\n", "(3,7): \"track\" is missing or empty.")]
    [InlineData("id: my-exercise\ntitle: T\ntrack: A\n", "(1,1): \"difficulty\" is missing or empty.")]
    [InlineData("id: my-exercise\ntitle: [a]\ntrack: A\ndifficulty: easy\n", "(2,8): \"title\" is missing or empty.")]
    [InlineData(Good + "hint: [a]\n", "(5,1): \"hint\" is not a key here. Did you mean \"hints\"? Known: id, title, track, difficulty, concepts, limits, hints.")]
    [InlineData(Good + "colour: red\n", "(5,1): \"colour\" is not a key here. Known: id, title, track, difficulty, concepts, limits, hints.")]
    [InlineData(Good + "hints: one\n", "(5,8): \"hints\" must be a list.")]
    [InlineData(Good + "hints:\n  - Fine.\n  - Note: look here\n", "(7,5): every entry of \"hints\" must be text. Put one that contains a colon in quotes.")]
    [InlineData(Good + "limits: 5\n", "(5,9): limits must hold keys such as `cpuSeconds: 5`.")]
    [InlineData(Good + "limits:\n  cpuSeconds: 0\n", "(6,15): \"cpuSeconds\" must be a positive number.")]
    [InlineData(Good + "limits:\n  cpuSeconds: -1\n", "(6,15): \"cpuSeconds\" must be a positive number.")]
    [InlineData(Good + "limits:\n  wallSeconds: soon\n", "(6,16): \"wallSeconds\" must be a positive number.")]
    [InlineData(Good + "limits:\n  wallSeconds: 1,5\n", "(6,16): \"wallSeconds\" must be a positive number.")]
    [InlineData(Good + "limits:\n  memoryMiB: Infinity\n", "(6,14): \"memoryMiB\" must be a whole number of at least 64.")]
    [InlineData(Good + "limits:\n  outputKiB: 4097\n", "(6,14): \"outputKiB\" must be a whole number from 1 to 4096.")]
    [InlineData(Good + "limits:\n  outputKiB: 0\n", "(6,14): \"outputKiB\" must be a whole number from 1 to 4096.")]
    [InlineData(Good + "limits:\n  memoryMB: 5\n", "(6,3): \"memoryMB\" is not a key here. Did you mean \"memoryMiB\"? Known: cpuSeconds, wallSeconds, memoryMiB, outputKiB.")]
    public void Each_mistake_is_named_with_its_place(string yaml, string error) => Assert.Equal([error], Errors(yaml));

    [Fact]
    public void All_mistakes_are_named_at_once() => Assert.Equal(3, Errors("id: other\ntitle: T\ntrack: A\nhint: x\n").Length);

    [Theory]
    [InlineData("id: [unclosed\n", 2)]
    [InlineData("id: a\n\tid: b\n", 1)] // The text that the tab breaks off begins in line 1.
    [InlineData("id: a\nid: b\n", 2)]
    public void Text_that_is_no_yaml_is_named_with_its_line(string yaml, int line)
    {
        var error = Assert.Single(Read(yaml).Errors);
        Assert.Equal(line, error.Line);
        Assert.True(error.Column > 0);
        Assert.StartsWith("not readable as YAML: ", error.Message);
    }
}
