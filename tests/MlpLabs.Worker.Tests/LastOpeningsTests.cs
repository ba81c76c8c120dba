using System.Reflection;
using MlpLabs.Worker.Sealing;

namespace MlpLabs.Worker.Tests;

public class LastOpeningsTests
{
    [Fact]
    public void The_list_holds_what_its_assemblies_refer_to()
    {
        var listed = LastOpenings.Assemblies.Append("System.Private.CoreLib").ToHashSet();

        Assert.Empty(LastOpenings.Assemblies.SelectMany(name => Assembly.Load(name).GetReferencedAssemblies()).Select(a => a.Name!).Distinct().Except(listed).Order());
    }

    [Fact]
    public void Nothing_is_listed_twice() => Assert.Equal(LastOpenings.Assemblies, LastOpenings.Assemblies.Distinct());
}
