using MlpLabs.Cli.Pipelines;

namespace MlpLabs.Cli.Tests;

public sealed class CiBoundaryTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    string At(params string[] parts) => Path.Combine([RealPath.Of(_folder.Path), .. parts]);

    [Fact]
    public void Links_on_the_way_are_followed_to_the_end()
    {
        Directory.CreateDirectory(At("real", "inner"));
        Directory.CreateSymbolicLink(At("one"), "real");
        Directory.CreateSymbolicLink(At("two"), At("one"));

        Assert.Equal(At("real", "inner"), RealPath.Of(At("two", "inner")));
        Assert.Equal(At("real", "new"), RealPath.Of(At("two", "new")));
    }

    [Fact]
    public void A_circle_of_links_is_an_error_and_not_an_endless_walk()
    {
        Directory.CreateSymbolicLink(At("a"), "b");
        Directory.CreateSymbolicLink(At("b"), "a");

        Assert.Throws<IOException>(() => RealPath.Of(At("a", "x")));
    }

    [Theory]
    [InlineData("root", true)]
    [InlineData("root/graders", true)]
    [InlineData("root-graders", false)]
    [InlineData("root/../graders", false)]
    [InlineData("graders", false)]
    [InlineData("into/graders", true)]
    [InlineData("root/..hidden", true)]
    public void Inside_is_what_the_repository_holds(string path, bool inside)
    {
        Directory.CreateDirectory(At("root"));
        Directory.CreateSymbolicLink(At("into"), "root");

        Assert.Equal(inside, RealPath.IsInside(At(path.Split('/')), At("root")));
    }

    [Fact]
    public void Text_is_guarded_under_GitHub_Actions_and_left_alone_elsewhere()
    {
        Assert.Equal("a\n", GitHubLog.Guard("a\n", _ => null));
        Assert.Matches("^::stop-commands::([0-9a-f]{32})\na\n::\\1::\n$", GitHubLog.Guard("a\n", name => name == "GITHUB_ACTIONS" ? "true" : null));
    }
}
