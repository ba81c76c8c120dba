using System.Globalization;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Compiling.Intake;

namespace MlpLabs.Sandbox.Tests.Compiling;

public sealed class IntakeGuardTests
{
    public static TheoryData<string> Submissions => [.. LabelledSubmissions.Paths];

    [Theory, MemberData(nameof(Submissions))]
    public void A_labelled_submission_is_taken(string path) => Assert.Null(IntakeGuard.Refuse(LabelledSubmissions.Read(path)));

    [Theory]
    [InlineData("parentheses", 61, "The program is too complex to compile: parentheses are nested more than 60 deep here. Give the inner parts a name of their own.")]
    [InlineData("braces", 61, "The program is too complex to compile: braces are nested more than 60 deep here. Give the inner parts a name of their own.")]
    [InlineData("collections", 25, "The program is too complex to compile: square brackets are nested more than 24 deep here. Give the inner parts a name of their own.")]
    [InlineData("generics", 33, "The program is too complex to compile: angle brackets are nested more than 32 deep here. Give the inner parts a name of their own.")]
    [InlineData("interpolations", 4, "The program is too complex to compile: interpolated strings are nested more than 3 deep here. Give the inner parts a name of their own.")]
    [InlineData("signs", 25, "The program is too complex to compile: there are more than 24 operators in a row here. Break the expression into several statements.")]
    [InlineData("dots", 257, "The program is too complex to compile: there are more than 256 dots in a row here. Break the expression into several statements.")]
    [InlineData("else-if", 130, "The program is too complex to compile: there are more than 128 'else' in a row here. Break the expression into several statements.")]
    [InlineData("else-if-blocks", 130, "The program is too complex to compile: there are more than 128 'else' in a row here. Break the expression into several statements.")]
    [InlineData("if-if", 25, "The program is too complex to compile: there are more than 24 'if' without braces in a row here. Break the expression into several statements.")]
    [InlineData("from", 25, "The program is too complex to compile: there are more than 24 'from' clauses in a row here. Break the expression into several statements.")]
    [InlineData("sum", 2100, "The program is too complex to compile: there are more than 4000 words and signs in a row here. Break the expression into several statements.")]
    [InlineData("casts", 1400, "The program is too complex to compile: there are more than 4000 words and signs in a row here. Break the expression into several statements.")]
    public void Nesting_that_hurts_a_compiler_is_too_complex(string form, int count, string message)
    {
        var refusal = IntakeGuard.Refuse(Request(Form(form, count)));

        Assert.Equal(CompileOutcome.TooComplex, refusal?.Outcome);
        Assert.Equal(message, refusal!.Reason);
        Assert.Equal(message, Assert.Single(refusal.Diagnostics).Message);
        Assert.Null(IntakeGuard.Refuse(Request(Form(form, count / 2))));
    }

    [Theory]
    [InlineData("#r \"a.dll\"", "#r")]
    [InlineData("#load \"a.csx\"", "#load")]
    [InlineData("  # line 1 \"a\"", "#line")]
    [InlineData("#line hidden", "#line")]
    [InlineData("#pragma  checksum \"a\" \"b\" \"c\"", "#pragma checksum")]
    [InlineData("#:package A@1", "#:")]
    public void A_directive_that_names_a_file_is_refused(string line, string directive)
    {
        var refusal = IntakeGuard.Refuse(Request("int x;\n" + line + "\n"));

        var diagnostic = Assert.Single(refusal!.Diagnostics);
        Assert.Equal(CompileOutcome.Errors, refusal.Outcome);
        Assert.Equal($"'{directive}' is not available in exercises. A submission consists of its own files and needs no package.", diagnostic.Message);
        Assert.Equal(("MLP0203", "a.cs", 2, line.IndexOf('#', StringComparison.Ordinal) + 1), (diagnostic.Id, diagnostic.File, diagnostic.Line, diagnostic.Column));
    }

    [Fact]
    public void A_first_line_for_a_shell_is_refused() =>
        Assert.Equal("'#!' is not available in exercises. A submission consists of its own files and needs no package.",
            Assert.Single(IntakeGuard.Refuse(Request("#!/usr/bin/env dotnet\n"))!.Diagnostics).Message);

    [Fact]
    public void Sizes_are_bounded()
    {
        Assert.Equal("The submission has no source file. Hand in a .cs file, a .csx file or a folder of .cs files.",
            Message(new CompileRequest([], SourceKind.Regular)));
        Assert.Equal("The submission has 21 files, and 20 are allowed. Leave out what the exercise does not need.",
            Message(new CompileRequest([.. Enumerable.Repeat(new SourceText("a.cs", ""), 21)], SourceKind.Regular)));
        Assert.Equal("A script is one .csx file. Hand in one script, or .cs files only.",
            Message(new CompileRequest([new SourceText("a.csx", ""), new SourceText("b.csx", "")], SourceKind.Script)));
        Assert.Equal("The submission has 65 KiB of source, and 64 KiB are allowed. Leave out what the exercise does not need.",
            Message(Request(string.Concat(Enumerable.Repeat("// x\n", 65 * 1024 / 5)))));
        Assert.Equal("This line has 40000 characters, and 32768 are allowed. Break it into several lines.",
            Message(Request("\n" + new string(' ', 40_000) + "\n")));
    }

    [Fact]
    public void Text_that_is_no_text_is_refused()
    {
        Assert.Equal("The file contains a NUL character, so it is not text in UTF-8. Save it as UTF-8.", Message(Request("a\0")));
        Assert.Equal("The file contains half a character here (a lone surrogate), so it is not text in UTF-8. Save it as UTF-8.", Message(Request("a\ud800b")));
    }

    [Fact]
    public void The_place_of_the_innermost_bracket_is_named()
    {
        var diagnostic = Assert.Single(IntakeGuard.Refuse(Request("class C\n{\n  int x = " + new string('(', 70)))!.Diagnostics);

        Assert.Equal((3, 11 + 60, 3, 11 + 61), (diagnostic.Line, diagnostic.Column, diagnostic.EndLine, diagnostic.EndColumn));
    }

    [Theory]
    [InlineData("bool b = a < b1 && c < d; for (int i = 0; i < n; i++) if (i < m) x = i < 3 ? i << 2 : i >> 1;")]
    [InlineData("var s = \"((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((\";")]
    [InlineData("var s = @\"((\"\"((\n#line 3 \"\"\n\"; char c = '('; char q = '\\'';")]
    [InlineData("var s = \"\"\"\n  #r \"a\"\n  ((( \"\" (((\n  \"\"\";")]
    [InlineData("var s = $\"{(a < b ? \"x\" : \"y\")}{1.5:F2} {{ {d:yyyy-MM-dd HH:mm} }}\"; var t = $@\"{x}\"\"{y}\n\";")]
    [InlineData("var s = $$\"\"\"\n {{{x}}} { \"\"\";")]
    [InlineData("// don't #r\n/* ((( #load */ int x; #region don't\n#endregion\n#nullable enable\n#pragma warning disable CS0168\n")]
    [InlineData("if (a is [1, .. var rest, { Length: > 3 }] and not null) { } Dictionary<string, List<(int, double[])>> d;")]
    public void Ordinary_code_is_taken(string source) => Assert.Null(IntakeGuard.Refuse(Request(source)));

    [Fact]
    public void A_long_table_of_numbers_and_many_comparisons_are_taken()
    {
        var numbers = string.Join(", ", Enumerable.Range(0, 1_500).Select(i => (-i / 7.0).ToString(CultureInfo.InvariantCulture)));
        var rows = string.Join(",\n", Enumerable.Repeat("new[] { -1, +2, a[i] }, { 1, { 2, 3 } }", 200));
        var comparisons = string.Join("\n", Enumerable.Repeat("if (a < b) c = a < b; else if (a < c) { c = x; } else c = y;", 200));

        Assert.Null(IntakeGuard.Refuse(Request($"double[] t =\n[{numbers}];\n{rows};\n{comparisons}")));
    }

    [Fact]
    public void A_hundred_comparisons_as_arguments_are_taken() =>
        Assert.Null(IntakeGuard.Refuse(Request($"F({string.Join(", ", Enumerable.Repeat("a < 1, b.Length < n + 1, (c) < d", 100))});")));

    [Theory]
    [InlineData("\"abc\\\"d\" x", "Text Word")]
    [InlineData("$\"a{b:0.0}c{d}\" x", "TextOpen HoleOpen Word HoleClose HoleOpen Word HoleClose Text Word")]
    [InlineData("$\"{{}}\" x", "TextOpen Text Word")]
    [InlineData("@$\"\"\"{a}\"\"\" x", "TextOpen HoleOpen Word HoleClose Text Word")]
    [InlineData("$$\"\"\" {a} {{b}} \"\"\" x", "TextOpen HoleOpen Word HoleClose Text Word")]
    [InlineData("$\"{$\"{a}\"}\" x", "TextOpen HoleOpen TextOpen HoleOpen Word HoleClose Text HoleClose Text Word")]
    [InlineData("$\"{(a ? b : c)}{new { X = 1 }}\"", "TextOpen HoleOpen Sign Word Sign Word Sign Word Sign HoleClose HoleOpen Word Sign Word Sign Number Sign HoleClose Text")]
    [InlineData("1..2 1.5e-3 0x1e-3 3.ToString() .5", "Number Sign Number Number Number Sign Number Number Sign Word Sign Sign Number")]
    [InlineData("'\\'' '\"' @class $x", "Text Text Word Sign Word")]
    [InlineData("\"open\nx", "Text Word")]
    [InlineData("/* open", "")]
    public void Strings_of_every_form_are_read(string source, string kinds)
    {
        var lexer = new Lexer(source);
        var found = new List<TokenKind>();
        for (var token = lexer.Next(); token.Kind != TokenKind.End; token = lexer.Next())
            found.Add(token.Kind);

        Assert.Equal(kinds, string.Join(' ', found));
    }

    static string? Message(CompileRequest request) => IntakeGuard.Refuse(request)?.Diagnostics[0].Message;

    static CompileRequest Request(string source) => new([new SourceText("a.cs", source)], SourceKind.Regular);

    static string Form(string form, int n) => form switch
    {
        "parentheses" => $"x = {new string('(', n)}1{new string(')', n)};",
        "braces" => new string('{', n) + new string('}', n),
        "collections" => $"x = {new string('[', n)}1{new string(']', n)};",
        "generics" => Bombs.Generics(n),
        "interpolations" => Bombs.NestedInterpolation(n),
        "signs" => $"x = {string.Concat(Enumerable.Repeat("- ", n))}1;",
        "dots" => "x" + string.Concat(Enumerable.Repeat(".A()", n)) + ";",
        "from" => "var q = " + string.Concat(Enumerable.Range(0, n).Select(i => $"from x{i} in xs ")) + "select 1;",
        "else-if" => "if (a) b(); " + string.Concat(Enumerable.Repeat("else if (a) b(); ", n)),
        "else-if-blocks" => "if (a) { b(); } " + string.Concat(Enumerable.Repeat("else if (a) { if (c) b(); else { d(); } } ", n)),
        "if-if" => string.Concat(Enumerable.Repeat("if (a) ", n)) + ";",
        "sum" => "x = a" + string.Concat(Enumerable.Repeat(" + a", n)) + ";",
        "casts" => "x = " + string.Concat(Enumerable.Repeat("(int)", n)) + "1;",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };
}
