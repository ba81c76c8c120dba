using System.Xml.Linq;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

/// <summary>References between projects point only downward.</summary>
public sealed class ProjectArrowTests
{
    /// <summary>Which projects of src each one may see, and nothing else.</summary>
    static readonly Dictionary<string, string[]> _allowed = new()
    {
        ["MlpLabs.Engine"] = [],
        ["MlpLabs.Protocol"] = [],
        ["MlpLabs.Practice"] = [],
        ["MlpLabs.Worker"] = ["MlpLabs.Practice", "MlpLabs.Protocol"],
        ["MlpLabs.Launcher"] = ["MlpLabs.Protocol"],
        ["MlpLabs.Compiler"] = ["MlpLabs.Protocol"],
        ["MlpLabs.Sandbox"] = ["MlpLabs.Protocol"],
        ["MlpLabs.Grading"] = ["MlpLabs.Engine", "MlpLabs.Sandbox"],
        ["MlpLabs.Reporting"] = ["MlpLabs.Grading"],
        ["MlpLabs.Course"] = ["MlpLabs.Grading", "MlpLabs.Reporting"],
        ["MlpLabs.Cli"] = ["MlpLabs.Course"],
    };

    public static TheoryData<string> Projects() =>
        [.. Directory.EnumerateFiles(Repository.Folder("src"), "*.csproj", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_stands_below_it(string project)
    {
        var file = XDocument.Load(Repository.Folder("src", project, project + ".csproj"));

        var references = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Equal(_allowed[project].Order(), references.Order());
    }

    [Fact]
    public void The_engine_uses_no_package_but_the_tensor_primitives()
    {
        var file = XDocument.Load(Repository.Folder("src", "MlpLabs.Engine", "MlpLabs.Engine.csproj"));

        Assert.Equal(["System.Numerics.Tensors"], file.Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value));
    }

    [Theory]
    [InlineData("MlpLabs.Protocol")]
    [InlineData("MlpLabs.Practice")]
    [InlineData("MlpLabs.Worker")]
    [InlineData("MlpLabs.Launcher")]
    [InlineData("MlpLabs.Sandbox")]
    public void What_stands_beside_untrusted_code_uses_no_package(string project)
    {
        var file = XDocument.Load(Repository.Folder("src", project, project + ".csproj"));

        Assert.Empty(file.Descendants("PackageReference"));
    }
}
