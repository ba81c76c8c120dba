using System.Reflection;
using MlpLabs.Sandbox.Policy;
using MlpLabs.Testing;

namespace MlpLabs.Sandbox.Tests.Policy;

public sealed class AllowedApiTests
{
    const BindingFlags Visible = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Every_listed_type_exists() =>
        Assert.Equal("", string.Join("\n", AllowedApi.Default.Types.Select(type => type.Name).Where(name => TypeOf(name) is null)));

    [Fact]
    public void Every_listed_member_exists()
    {
        var missing = from type in AllowedApi.Default.Types
                      let runtime = TypeOf(type.Name)
                      from member in type.Members.Concat(type.Excluded)
                      where !MembersOf(runtime!).Any(text => text == member || (member.EndsWith("(*)", StringComparison.Ordinal) && text.Split('(', '`')[0] == member[..^3]))
                      select $"{type.Name} {member}";

        Assert.Equal("", string.Join("\n", missing));
    }

    [Fact]
    public void Every_listed_assembly_is_of_dotnet() =>
        Assert.All(AllowedApi.Default.Assemblies, name => Assert.NotNull(Assembly.Load(name)));

    [Fact]
    public void The_members_that_the_list_comes_to_are_those_that_were_reviewed()
    {
        var lines = AllowedApi.Default.Types.OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => MembersOf(TypeOf(type.Name)!, declaredOnly: true)
                .Where(member => AllowedApi.Default.Allows(type.Name, member, fromCompiler: true))
                .Order(StringComparer.Ordinal).Distinct().Select(member => "  " + member).Prepend(type.Name));
        var actual = string.Join("\n", lines) + "\n";
        var file = Repository.Folder("tests", "MlpLabs.Sandbox.Tests", "Policy", "allowed-members.txt");
        if (Environment.GetEnvironmentVariable("MLPLABS_UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, actual);

        Assert.Equal(File.ReadAllText(file), actual);
    }

    [Fact]
    public void No_allowed_static_member_changes_the_whole_process()
    {
        string[] words = ["set_", "Register", "Add_", "add_", "Set", "Update"];
        var found = from type in AllowedApi.Default.Types
                    from method in TypeOf(type.Name)!.GetMethods(Visible | BindingFlags.Static).Where(m => m.IsStatic && m.IsPublic)
                    where words.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal))
                        && AllowedApi.Default.Allows(type.Name, MemberText.Of(method), fromCompiler: true)
                    select $"{type.Name}.{method.Name}";

        // The culture belongs to a thread; console colours and encoding end with the process; the others change their arguments.
        Assert.Equal(
            [
                "System.Buffer.SetByte",
                "System.Console.set_BackgroundColor", "System.Console.set_ForegroundColor", "System.Console.set_OutputEncoding",
                "System.Globalization.CultureInfo.set_CurrentCulture", "System.Globalization.CultureInfo.set_CurrentUICulture",
                "System.Runtime.InteropServices.CollectionsMarshal.SetCount",
            ],
            found.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("System.IO.File", "ReadAllText(System.String)")]
    [InlineData("System.String", "Intern(System.String)")]
    [InlineData("System.Threading.Thread", ".ctor(System.Threading.ThreadStart,System.Int32)")]
    [InlineData("System.Type", "GetType(System.String)")]
    [InlineData("System.Activator", "CreateInstance(System.Type)")]
    [InlineData("System.GC", "AllocateUninitializedArray`1(System.Int32,System.Boolean)")]
    [InlineData("System.Numerics.Vector", "LoadUnsafe`1(!!0&)")]
    [InlineData("System.Numerics.Vector", "Load`1(!!0*)")]
    [InlineData("System.Runtime.CompilerServices.RuntimeHelpers", "RunModuleConstructor(System.ModuleHandle)")]
    [InlineData("System.Exception", "get_TargetSite()")]
    [InlineData("System.Environment", "Exit(System.Int32)")]
    [InlineData("System.Object", "Finalize()")]
    [InlineData("System.Delegate", "DynamicInvoke(System.Object[])")]
    public void A_dangerous_member_is_not_allowed(string type, string member) =>
        Assert.False(AllowedApi.Default.Allows(type, member, fromCompiler: true));

    [Fact]
    public void Raw_memory_is_for_the_compiler_only()
    {
        Assert.True(AllowedApi.Default.Allows("System.Runtime.CompilerServices.Unsafe", "As`2(!!0&)", fromCompiler: true));
        Assert.False(AllowedApi.Default.Allows("System.Runtime.CompilerServices.Unsafe", "As`2(!!0&)", fromCompiler: false));
    }

    [Theory]
    [InlineData("al System.Int32", "allowed.txt: 'al' is not an entry.")]
    [InlineData("all System.Int32\nall System.Int32", "allowed.txt: 'System.Int32' stands there twice.")]
    [InlineData("  Member", "allowed.txt: 'Member' stands under no type.")]
    public void A_line_that_is_no_entry_is_an_error(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => AllowedApi.Parse(text)).Message);

    static Type? TypeOf(string name) => AllowedApi.Default.Assemblies.Select(assembly => Assembly.Load(assembly).GetType(name)).FirstOrDefault(type => type is not null);

    static IEnumerable<string> MembersOf(Type type, bool declaredOnly = false) => type
        .GetMembers(declaredOnly ? Visible : Visible & ~BindingFlags.DeclaredOnly)
        .Where(member => member switch
        {
            MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
            FieldInfo field => field.IsPublic || field.IsFamily,
            _ => false,
        })
        .Where(member => member is MethodBase or FieldInfo)
        .Select(MemberText.Of);
}
