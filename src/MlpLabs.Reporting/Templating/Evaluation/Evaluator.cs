using System.Globalization;
using System.Text;
using MlpLabs.Grading.Exercises;
using MlpLabs.Reporting.Templating.Functions;
using MlpLabs.Reporting.Templating.Parsing;
using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>Renders one template and what it includes, once.</summary>
internal sealed partial class Evaluator
{
    // Deep enough for nested values, far from the end of the stack.
    const int MaxDepth = 100;

    readonly Func<string, ParsedTemplate> _load;
    // Whether a file has changed is looked at once for a page, not for each of hundreds of includes.
    readonly Dictionary<string, ParsedTemplate> _loaded = new(StringComparer.Ordinal);
    Frame _frame;
    StringBuilder _output = new();
    LocalFrame _locals = new(ArgumentList.None);
    string _template = "";
    int _depth;
    Flow _flow;
    object? _returned;

    /// <param name="load">Finds a template; faults when there is none or it has a mistake.</param>
    /// <param name="model">The variables of the report.</param>
    public Evaluator(Func<string, ParsedTemplate> load, TemplateObject model)
    {
        _load = load;
        _frame = new(TemplateObject.ForTemplate(), FrameKind.Variables, new(model, FrameKind.Model, Below: null));
    }

    enum Flow
    {
        None,
        Break,
        Continue,
        Return,
    }

    public StringBuilder Render(string name)
    {
        Run(_load(name), ArgumentList.None);
        return _output;
    }

    // Renders another template with the same variables and new locals to where the output goes.
    void WriteInclude(string name, ArgumentList arguments, Position at)
    {
        var template = Load(name, at);
        Enter(at);
        Run(template, arguments);
        _depth--;
    }

    // The same as a value.
    RawHtml Include(string name, ArgumentList arguments, Position at)
    {
        var output = _output;
        _output = new();
        WriteInclude(name, arguments, at);
        var html = new RawHtml(_output.ToString());
        _output = output;
        return html;
    }

    ParsedTemplate Load(string name, Position at)
    {
        if (_loaded.TryGetValue(name, out var known))
            return known;
        try
        {
            return _loaded[name] = _load(name);
        }
        catch (TemplateFault fault) when (fault.Messages[0].At == Position.WholeTemplate)
        {
            throw Fault(at, fault.Messages[0].Text);
        }
    }

    void Run(ParsedTemplate template, ArgumentList arguments)
    {
        var (name, locals) = (_template, _locals);
        (_template, _locals) = (template.Name, new(arguments));
        Execute(template.Body);
        _flow = Flow.None;
        (_template, _locals) = (name, locals);
    }

    void Enter(Position at)
    {
        if (++_depth > MaxDepth)
            throw Fault(at, TemplateTexts.TooDeep(MaxDepth));
    }

    public void WriteValue(Expression expression) => Write(Evaluate(expression));

    // Output is escaped unless it is HTML already.
    void Write(object? value)
    {
        switch (value)
        {
            case string text:
                HtmlText.Append(_output, text);
                break;
            case RawHtml raw:
                _output.Append(raw.Html);
                break;
            case long number:
                _output.Append(CultureInfo.InvariantCulture, $"{number}");
                break;
            default:
                HtmlText.Append(_output, Values.ToText(value));
                break;
        }
    }

    public TemplateFault Fault(Position at, string message) => new(new TemplateMessage(_template, at, message));

    void Push(TemplateObject members, FrameKind kind) => _frame = new(members, kind, _frame);

    void Pop() => _frame = _frame.Below!;

    object? Lookup(string name, Position at)
    {
        for (var frame = _frame; frame is not null; frame = frame.Below)
            if (frame.Members.TryGet(name, out var value))
                return value is LoopProgress progress ? progress.ToObject() : value;
        return Builtins.All.TryGet(name, out var builtin)
            ? builtin
            : throw Fault(at, TemplateTexts.UnknownVariable(name, NearestName.Of(name, KnownNames())));
    }

    // From the model upwards; of two that are as near, the first is named.
    IEnumerable<string> KnownNames()
    {
        var layers = new Stack<Frame>();
        for (var frame = _frame; frame is not null; frame = frame.Below)
            layers.Push(frame);
        return layers.SelectMany(f => f.Members.Names).Concat(Builtins.All.Names);
    }

    void Store(string name, object? value, Position at)
    {
        if (Builtins.All.Has(name))
            throw Fault(at, TemplateTexts.BuiltinIsFixed(name));
        var frame = _frame;
        while (frame.Kind == FrameKind.Loop && !frame.Members.Has(name))
            frame = frame.Below!;
        if (frame.Members.IsFixed)
            throw Fault(at, TemplateTexts.ModelIsFixed);
        frame.Members[name] = value;
    }
}
