using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Tests.Graders;

public sealed class GraderCacheTests
{
    const string Script = "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => x + 1).Visible(\"v\", [1.0]);";

    [Fact]
    public async Task The_compiled_script_is_kept_once()
    {
        using var pack = new PackFolder(Script);
        await pack.ExerciseAsync();
        var kept = Assert.Single(pack.CacheFiles);
        Assert.StartsWith("grader-", kept);
        await pack.ExerciseAsync(seed: 5);
        Assert.Equal([kept], pack.CacheFiles);
    }

    [Fact]
    public async Task The_kept_assembly_is_what_runs()
    {
        using var pack = new PackFolder(Script);
        await pack.ExerciseAsync();
        using var other = new PackFolder(Script.Replace("x + 1", "x + 2"));
        await other.ExerciseAsync();
        // The other script's assembly under the first script's key: only whoever reads the cache can answer with it.
        File.Copy(other.At("cache", other.CacheFiles[0]), pack.At("cache", pack.CacheFiles[0]), overwrite: true);
        Assert.Equal(3.0, Assert.IsType<ExpectedValue>((await pack.ExerciseAsync()).Checks[0].Cases[0].Expected).Value);
    }

    [Fact]
    public async Task A_changed_script_is_compiled_anew()
    {
        using var pack = new PackFolder(Script);
        await pack.ExerciseAsync();
        File.WriteAllText(pack.Grader, Script.Replace("x + 1", "x + 2"));
        Assert.Equal(3.0, Assert.IsType<ExpectedValue>((await pack.ExerciseAsync()).Checks[0].Cases[0].Expected).Value);
        Assert.Equal(2, pack.CacheFiles.Length);
    }

    [Fact]
    public async Task A_script_with_errors_keeps_nothing()
    {
        using var pack = new PackFolder("var x = ;");
        await pack.LoadAsync();
        Assert.Empty(pack.CacheFiles);
    }

    [Fact]
    public async Task Without_a_cache_the_script_runs_all_the_same()
    {
        using var pack = new PackFolder(Script);
        var catalog = new ExerciseCatalog(pack.At("exercises"), pack.At("graders"), CacheFolder.None);
        Assert.NotNull((await catalog.LoadAsync("my-exercise")).Value);
    }

    [Fact]
    public void A_cache_folder_that_cannot_be_made_keeps_nothing()
    {
        using var pack = new PackFolder(Script);
        Assert.Null(CacheFolder.At(Path.Combine(pack.Grader, "below-a-file")).Location);
        Assert.Null(CacheFolder.None.Find("x"));
    }

    [Fact]
    public void The_key_of_two_parts_is_not_that_of_their_joined_bytes()
    {
        Assert.NotEqual(CacheFolder.Key("ab"u8.ToArray(), "c"u8.ToArray()), CacheFolder.Key("a"u8.ToArray(), "bc"u8.ToArray()));
        Assert.Equal(CacheFolder.Key("ab"u8.ToArray()), CacheFolder.Key("ab"u8.ToArray()));
    }
}
