using System.Globalization;
using System.Text;

namespace MlpLabs.Corpora.Tests.Hostile;

/// <summary>Writes the sources that are too large or too strange to be kept as files.</summary>
internal static class HostileSources
{
    const string Methods = """
            public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
            public static double SigmoidPrime(double z) => Sigmoid(z) * (1 - Sigmoid(z));
            public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);

        """;

    static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    static readonly Dictionary<string, Func<byte[]>> _generators = new()
    {
        ["A01-parens-20k"] = () => InMethod($"return {new string('(', 20_000)}z{new string(')', 20_000)};"),
        ["A02-generics-10k"] = () => InMethod($"{Times(10_000, _ => "List<")}int{new string('>', 10_000)}? list = null; return list is null ? 0 : 1;"),
        ["A03-array-rank-100k"] = () => InMethod($"int{Times(100_000, _ => "[]")}? array = null; return array is null ? 0 : 1;"),
        ["A04-class-nest-5k"] = () => Beside(Times(5_000, i => $"class C{i} {{ ") + Times(5_000, _ => "}")),
        ["A08-collection-expr-10k"] = () => Utf8(
            $"public class Bag : List<Bag> {{ }}\npublic static class Solution {{ static Bag _bag = {new string('[', 10_000)}{new string(']', 10_000)};\n{Methods}}}"),
        ["A10-if-chain-10k"] = () => InMethod($"{Times(10_000, _ => "if (z > 0) ")}return 1; return 0;"),
        ["A10-else-if-chain-10k"] = () => InMethod($"{Times(10_000, i => $"if (z == {i}) return {i}; else ")}return 0;"),
        ["A11-switch-arms-6k"] = () => InMethod($"return (z, z * 2) switch {{ {Times(6_000, i => $"(> {i}, < {i + 1}) => {i}, ")} _ => 0 }};"),
        ["A12-fluent-20k"] = () => InMethod($"return \"\"{Times(20_000, _ => ".Trim()")}.Length;"),
        ["A13-big-array-300k"] = () => InMethod($"var numbers = new[] {{ {Times(300_000, i => $"{i % 10},")} }}; return numbers.Length;"),
        ["A14-query-200"] = () => InMethod($"return (from x in Enumerable.Range(0, 1) {Times(200, i => $"from x{i} in Enumerable.Range(0, 1) ")} select x).Count();"),
        ["A15-methods-10k"] = () => Beside($"static class Many {{ {Times(10_000, i => $"static int M{i}(int x) => x + {i};\n")} }}"),
        ["A15-statements-20k"] = () => InMethod($"var s = 0.0;\n{Times(20_000, i => $"s += z * {i};\n")} return s;"),
        ["A19-source-10mb"] = () => Beside(Times(200_000, i => $"// a line of comment that does nothing at all {i}\n")),
        ["A19-one-line-900k"] = () => Beside("/*" + new string('x', 900_000) + "*/"),
        ["A19-lines-500k"] = () => Beside(new string('\n', 500_000)),
        ["A19-nul-bytes"] = () => Beside("// \0\0\0"),
        ["A19-utf16"] = () => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Beside(""))),
        // The half of a pair of code units, as a careless encoder writes it.
        ["A19-lone-surrogates"] = () => [.. Beside("// "), 0xED, 0xA0, 0x80],
        ["A19-bidi-controls"] = () => Beside("/* \u202e } \u2066 if (isAdmin) \u2069 \u2066 begin admins only */ "),
        ["A22-attributes-20k"] = () => Utf8(
            $"{Times(20_000, i => $"[A(typeof(List<List<List<int>>>), {i})]\n")}public static class Solution {{\n{Methods}}}\n"
            + "[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)] sealed class AAttribute(Type type, int number) : Attribute { public object Of => (type, number); }"),
        ["A24-errors-10k"] = () => Beside($"static class Wrong {{ {Times(10_000, i => $"static int M{i}() => x{i};\n")} }}"),
        ["A25-alias-chain-2k"] = () => Utf8(
            $"namespace Chain {{ using A0 = System.Collections.Generic.List<int>;\n{Times(1_000, i => $"namespace N{i} {{ using A{i + 1} = A{i};\n")}"
            + $"class Last {{ A1000? list; public object? Of => list; }}\n{new string('}', 1_000)}}}\npublic static class Solution {{\n{Methods}}}"),
        ["D16-jit-60k"] = () => InMethod($"var s = 0.0;\n{Times(60_000, i => $"s+=z*{i % 90};")} return s;"),
    };

    public static IEnumerable<string> Names => _generators.Keys;

    public static byte[] Of(string generator) => _generators[generator]();

    // The method that is called is right; the other one is heavy.
    static byte[] InMethod(string body) => Beside($"static class Heavy {{ public static double Of(double z) {{ {body} }} }}\n", "+ (Heavy.Of(z) > 0 ? 0 : 0)");

    static byte[] Beside(string declarations, string inSigmoid = "") => Utf8(
        $"public static class Solution\n{{\n{Methods.Replace("(-z));", $"(-z)) {inSigmoid};", StringComparison.Ordinal)}}}\n{declarations}\n");

    static byte[] Utf8(string text) => _utf8.GetBytes(text);

    static string Times(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{part(i)}");
        return text.ToString();
    }
}
