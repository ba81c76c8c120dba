using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Policy;
using MlpLabs.Sandbox.Tests.Compiling;

namespace MlpLabs.Sandbox.Tests.Policy;

public sealed class AssemblyPolicyTests(CompileHostFixture fixture) : IClassFixture<CompileHostFixture>
{
    const string List = " is not on the list of what exercises may use. Arrays, lists, LINQ, Math and spans are enough for every exercise.";

    public static TheoryData<string> Submissions =>
        [.. LabelledSubmissions.Paths.Where(path => LabelledSubmissions.Outcomes[path] == CompileOutcome.Compiled)];

    [Theory, MemberData(nameof(Submissions))]
    public async Task A_labelled_submission_may_run(string path)
    {
        var compilation = await fixture.Client.CompileAsync(LabelledSubmissions.Read(path), CancellationToken.None);

        Assert.Equal("", string.Join("\n", AssemblyPolicy.Check(compilation.Assembly, compilation.Pdb, AllowedApi.Default).Select(Emitted.Brief)));
        Assert.Same(compilation, AssemblyPolicy.Apply(compilation));
    }

    [Theory]
    [InlineData("File.ReadAllText(\"a\");", "File.ReadAllText" + List)]
    [InlineData("Func<string, string> f = File.ReadAllText;", "File.ReadAllText" + List)]
    [InlineData("Action a = () => Environment.Exit(0);", "Environment.Exit" + List)]
    [InlineData("new StreamReader(\"a\");", "new StreamReader" + List)]
    [InlineData("_ = Environment.MachineName;", "Environment.MachineName" + List)]
    [InlineData("AppContext.SetData(\"a\", 1);", "AppContext.SetData" + List)]
    [InlineData("Type.GetType(\"a\");", "Type.GetType" + List)]
    [InlineData("typeof(int).GetMethods();", "Type.GetMethods" + List)]
    [InlineData("Activator.CreateInstance(typeof(int));", "Activator.CreateInstance" + List)]
    [InlineData("((Action)(() => { })).DynamicInvoke();", "Delegate.DynamicInvoke" + List)]
    [InlineData("new Thread(() => { }, 1 << 30);", "new Thread" + List)]
    [InlineData("string.Intern(\"a\");", "String.Intern" + List)]
    [InlineData("Console.SetOut(null);", "Console.SetOut" + List)]
    [InlineData("Console.ReadLine();", "Console.ReadLine" + List)]
    [InlineData("GC.TryStartNoGCRegion(1);", "GC.TryStartNoGCRegion" + List)]
    [InlineData("GC.AllocateUninitializedArray<int>(3);", "GC.AllocateUninitializedArray" + List)]
    [InlineData("int x = 0; System.Runtime.CompilerServices.Unsafe.As<int, long>(ref x) = 1;", "Unsafe.As" + List)]
    [InlineData("_ = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(new int[1]), 9);", "MemoryMarshal.CreateSpan" + List)]
    [InlineData("System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(int));", "RuntimeHelpers.GetUninitializedObject" + List)]
    [InlineData("new System.Diagnostics.StackTrace();", "new StackTrace" + List)]
    [InlineData("System.Diagnostics.Process.Start(\"a\");", "Process.Start" + List)]
    [InlineData("Console.Write(typeof(File));", "File" + List)]
    [InlineData("_ = new Exception().TargetSite;", "Exception.TargetSite" + List)]
    [InlineData("System.Linq.Expressions.Expression<Func<int>> e = () => 1; e.Compile();", "Expression.Compile" + List)]
    [InlineData("try { Console.Write(1); } catch (System.Reflection.TargetException) { }", "TargetException" + List)]
    [InlineData("int n = 3; Span<double> s = stackalloc double[n];", "The method 'M' takes memory from the stack whose size is not constant or more than 1024 bytes. Use an array instead.")]
    [InlineData("Span<double> s = stackalloc double[129];", "The method 'M' takes memory from the stack whose size is not constant or more than 1024 bytes. Use an array instead.")]
    public void A_use_that_is_not_on_the_list_is_forbidden_with_its_line(string statement, string message)
    {
        var violations = Emitted.Check($"class C\n{{\n    static void M()\n    {{\n        {statement}\n    }}\n}}");

        Assert.Contains(violations, violation => violation.Message == message && violation.Line == 5 && violation.File == "a.cs");
    }

    [Fact]
    public void A_type_that_only_a_forbidden_member_takes_is_told_with_the_member()
    {
        const string Use = "class D\n{\n    static void M() => Thread.CurrentThread.Priority = ThreadPriority.Highest;\n}\n";
        Assert.Equal([(3, "Thread.Priority" + List)], Emitted.Check(Use).Select(violation => (violation.Line, violation.Message)));
        // Here it stands in a field, too.
        Assert.Equal(
            [(3, "Thread.Priority" + List), (7, "ThreadPriority" + List)],
            Emitted.Check(Use + "class C\n{\n    static void M() { } ThreadPriority p;\n}\n").Select(violation => (violation.Line, violation.Message)));
    }

    [Theory]
    [InlineData("class C { ~C() { } }", "The class 'C' has a finalizer, which exercises must not have. Leave it out.")]
    [InlineData("class C { [System.Runtime.InteropServices.DllImport(\"c\")] static extern int fork(); }", "The method 'fork' is not made of .NET code, and exercises must be. Write it in C#.")]
    [InlineData("class C { [System.Runtime.InteropServices.DllImport(\"c\")] static extern int fork(); }", "The compiled submission contains calls of native code, which exercises must not contain.")]
    [InlineData("class C { [System.Runtime.CompilerServices.ModuleInitializer] internal static void M() { } }", "The submission runs code when it is loaded, which exercises must not do. Leave the module initialiser out.")]
    [InlineData("class C { [System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = \"_stringLength\")] static extern ref int L(string s); }", "[UnsafeAccessor]" + List)]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"x\")]", "[InternalsVisibleTo]" + List)]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(9)] struct S { int x; }", "[InlineArray]" + List)]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct S { [System.Runtime.InteropServices.FieldOffset(0)] string a; [System.Runtime.InteropServices.FieldOffset(0)] int[] b; }", "The type 'S' lays its fields out by hand, which exercises must not do. Leave the layout to .NET.")]
    [InlineData("namespace System.Runtime.CompilerServices { class IgnoresAccessChecksToAttribute : Attribute { } }", "The type 'System.Runtime.CompilerServices.IgnoresAccessChecksToAttribute' is declared in a namespace that belongs to .NET or to the grader. Declare it outside a namespace or in one of your own.")]
    [InlineData("class C : TextWriter { public override System.Text.Encoding Encoding => null; }", "The class 'C' is derived from TextWriter, which exercises must not derive from. Give it no base class, or one of your own.")]
    [InlineData("class C { StreamReader r; }", "StreamReader" + List)]
    [InlineData("class C<T> where T : Stream { }", "Stream" + List)]
    [InlineData("class C { void M(Uri u) { } }", "Uri" + List)]
    [InlineData("class C : IEnumerable<Uri> { public IEnumerator<Uri> GetEnumerator() => null; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null; }", "Uri" + List)]
    public void A_declaration_that_is_not_on_the_list_is_forbidden(string source, string message) =>
        Assert.Contains(message, Emitted.Check(source).Select(violation => violation.Message));

    [Theory]
    [InlineData("class C { unsafe void M() { delegate*<void> f = null; f(); } }", "The method 'M' contains the instruction calli, which exercises must not contain. Use ordinary C#.")]
    [InlineData("class C { unsafe void M() { delegate*<void> f = null; f(); } }", "The method 'M' works with pointers to functions or untyped references, which exercises must not do. Use delegates.")]
    [InlineData("class C { unsafe delegate*<void> f; }", "The method 'f' works with pointers to functions or untyped references, which exercises must not do. Use delegates.")]
    [InlineData("class C { void M() { int i = 0; var t = __makeref(i); __refvalue(t, int) = 1; } }", "The method 'M' contains the instruction mkrefany, which exercises must not contain. Use ordinary C#.")]
    [InlineData("class C { void M(__arglist) { } }", "The method 'M' is not made of .NET code, and exercises must be. Write it in C#.")]
    [InlineData("class C { unsafe void M(int n) { byte* p = stackalloc byte[n]; *p = 1; } }", "The method 'M' takes memory from the stack whose size is not constant or more than 1024 bytes. Use an array instead.")]
    public void Instructions_and_signatures_of_unsafe_code_are_forbidden(string source, string message) =>
        Assert.Contains(message, Emitted.Check(source, allowUnsafe: true).Select(violation => violation.Message));

    const string Options = "The options of a regular expression must stand as constants where they are used, without RegexOptions.Compiled. "
        + "Leave the options out, or write for example RegexOptions.IgnoreCase.";

    [Theory]
    [InlineData("new Regex(\"a\", RegexOptions.Compiled);", Options)]
    [InlineData("Regex.IsMatch(\"a\", \"b\", RegexOptions.IgnoreCase | RegexOptions.Compiled);", Options)]
    [InlineData("var o = (RegexOptions)int.Parse(\"8\"); new Regex(\"a\", o);", Options)]
    [InlineData("new Regex(\"a\", DateTime.Now.Ticks > 0 ? RegexOptions.Compiled : RegexOptions.IgnoreCase);", Options)]
    [InlineData("Func<string, string, RegexOptions, bool> f = Regex.IsMatch;", Options)]
    [InlineData("Regex.IsMatch(\"a\", \"b\", RegexOptions.None, TimeSpan.FromDays(9));", Options)]
    [InlineData("CollectionsMarshal.SetCount(new List<int>(), 9);", "CollectionsMarshal.SetCount" + List)]
    [InlineData("var l = new List<int>(); l.Add(1); l.Add(2); CollectionsMarshal.SetCount(l, 9); CollectionsMarshal.AsSpan(l);", "CollectionsMarshal.SetCount" + List)]
    [InlineData("CollectionsMarshal.AsSpan(new List<int>())[0] = 1;", "CollectionsMarshal.AsSpan" + List)]
    public void A_member_that_is_allowed_in_certain_places_is_forbidden_elsewhere(string statement, string message) =>
        Assert.Contains(Emitted.Check($"using System.Text.RegularExpressions;\nusing System.Runtime.InteropServices;\nclass C\n{{\n    static void M()\n    {{\n        {statement}\n    }}\n}}"),
            violation => violation.Message == message && violation.Line == 7);

    [Theory]
    [InlineData("new Regex(\"a\", RegexOptions.IgnoreCase | RegexOptions.Multiline).IsMatch(\"b\");")]
    [InlineData("Regex.Replace(\"a\", \"b\", \"c\", RegexOptions.None);")]
    [InlineData("List<int> a = [1, 2, DateTime.Now.Second]; List<int> b = [.. a, 3, .. a]; int[] c = [.. a, 4, .. b]; Span<int> d = [.. b]; List<int> e = [.. c];")]
    [InlineData("var a = new List<double>(); List<double> b = [1, .. a.Count > 0 ? a : [2, 3], .. a.Select(x => x * 2)]; List<List<double>> c = [[..b], a, []];")]
    public void The_same_member_may_be_used_in_its_place(string statement) =>
        Assert.Empty(Emitted.Check($"using System.Text.RegularExpressions;\nclass C {{ static void M() {{ {statement} }} }}"));

    const string Attributed = "class AAttribute(params object[] o) : Attribute { public Type T; } enum E : byte { X } class Own<T> { public class In { } }\n";

    [Theory]
    [InlineData("typeof(FileInfo)", "FileInfo")]
    [InlineData("typeof(List<FileInfo[]>)", "FileInfo")]
    [InlineData("typeof(Dictionary<int, FileInfo>)", "FileInfo")]
    [InlineData("1, E.X, new[] { typeof(int), typeof(System.Diagnostics.Process) }", "Process")]
    [InlineData("new object[] { 1L, \"a\", new object[] { typeof(Own<FileInfo>.In) } }", "FileInfo")]
    [InlineData("T = typeof(System.Net.Http.HttpClient)", "HttpClient")]
    public void A_type_that_an_attribute_names_is_checked_like_any_other(string arguments, string type) =>
        Assert.Contains(Emitted.Check($"{Attributed}class C\n{{\n    [A({arguments})]\n    static int M() =>\n        1;\n}}"),
            violation => violation.Message == type + List && violation is { File: "a.cs", Line: 6 });

    [Theory]
    [InlineData("typeof(int[])")]
    [InlineData("typeof(Own<List<string>>.In), typeof(Dictionary<,>), typeof(int[,][]), E.X, 'c', 1.5f, null, (byte)3")]
    [InlineData("T = typeof(Own<int>)")]
    public void An_attribute_may_name_allowed_types_and_the_submission_s_own(string arguments) =>
        Assert.Empty(Emitted.Check($"{Attributed}class C {{ [A({arguments})] static void M() {{ }} }}"));

    [Theory]
    [InlineData("class C : StreamReader\n{\n    C() : base(\"a\")\n    {\n    }\n}", 3)]
    [InlineData("interface I : System.Runtime.Serialization.ISerializable\n{\n}", 0)]
    [InlineData("class C\n{\n    FileInfo f;\n    int M() =>\n        1;\n}", 5)]
    [InlineData("class C\n{\n    [System.Runtime.CompilerServices.TypeForwardedFrom(\"a\")]\n    class D\n    {\n        int M() => 1;\n    }\n}", 6)]
    public void A_violation_in_a_declaration_is_placed_in_its_type(string source, int line) =>
        Assert.Contains(Emitted.Check(source), violation => violation.File == "a.cs" && violation.Line == line);

    [Fact]
    public void A_file_class_is_not_taken_for_the_compilers_own() =>
        Assert.Contains("Unsafe.As" + List, Emitted.Check(
            "file class C { static void M() { int x = 0; System.Runtime.CompilerServices.Unsafe.As<int, long>(ref x) = 1; } }", fileName: ".cs")
            .Select(violation => violation.Message));

    [Fact]
    public void A_name_that_the_compile_host_did_not_give_is_forbidden() =>
        Assert.Equal(
            ["The compiled submission contains a name that the compiler did not give it, which exercises must not contain."],
            Emitted.Check("class C { }", assemblyName: "MlpLabs.Worker").Select(violation => violation.Message));

    [Fact]
    public void Bytes_that_are_no_assembly_are_forbidden()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(4096)];
            random.NextBytes(bytes);
            Assert.Equal("The compiled submission cannot be read: it is not a .NET assembly as the compiler makes it.",
                Assert.Single(AssemblyPolicy.Check(bytes, default, AllowedApi.Default)).Message);
        }
    }

    [Fact]
    public async Task An_assembly_with_a_damaged_byte_is_read_or_refused_but_never_breaks_the_host()
    {
        var compilation = await fixture.Client.CompileAsync(LabelledSubmissions.Read("backprop-2-2-1/style-autodiff.cs"), CancellationToken.None);
        var random = new Random(11);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = compilation.Assembly.ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var violations = AssemblyPolicy.Check(bytes, compilation.Pdb, AllowedApi.Default);
            Assert.All(violations, violation => Assert.NotEmpty(violation.Message));
        }
    }

    [Fact]
    public void A_forbidden_compilation_holds_no_assembly()
    {
        var compilation = AssemblyPolicy.Apply(new Compilation { Outcome = CompileOutcome.Compiled, Assembly = new byte[] { 1, 2, 3 } });

        Assert.Equal(CompileOutcome.Forbidden, compilation.Outcome);
        Assert.True(compilation.Assembly.IsEmpty);
    }
}
