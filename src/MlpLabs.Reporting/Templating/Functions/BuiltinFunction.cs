namespace MlpLabs.Reporting.Templating.Functions;

/// <summary>A function of the language.</summary>
/// <param name="name">Full name, as <c>string.upcase</c>.</param>
/// <param name="parameters">Names of its parameters; one that ends in <c>?</c> may be left out, one in <c>...</c> takes all that follow.</param>
/// <param name="body">Computes the value.</param>
internal sealed class BuiltinFunction(string name, string parameters, Func<BuiltinCall, object?> body) : TemplateFunction
{
    public string Name => name;

    public string[] Parameters { get; } =
        [.. parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.TrimEnd('?', '.'))];

    public int Required { get; } = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(p => !p.EndsWith('?') && !p.EndsWith("...", StringComparison.Ordinal));

    public bool TakesRest { get; } = parameters.EndsWith("...", StringComparison.Ordinal);

    public object? Invoke(BuiltinCall call) => body(call);
}
