using MlpLabs.Reporting.Templating.Functions;
using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>Calling functions.</summary>
internal sealed partial class Evaluator
{
    static readonly Dictionary<string, object?> NoNames = [];

    /// <summary>Calls a function with arguments by place.</summary>
    public object? Invoke(TemplateFunction function, IReadOnlyList<object?> arguments, Position at) =>
        Invoke(function, arguments, NoNames, at, null);

    object? Invoke(Call call, List<object?> piped)
    {
        var function = FunctionOf(call);
        var named = Collect(call.Arguments, piped);
        return Invoke(function, piped, named, call.At, null);
    }

    // What a call is worth. An include goes to the output without becoming a value first: the outermost are most of the page.
    public void Write(Call call)
    {
        var function = FunctionOf(call);
        var arguments = new List<object?>(call.Arguments.Length);
        var named = Collect(call.Arguments, arguments);
        if (!ReferenceEquals(function, Builtins.Include) || arguments.Count == 0)
        {
            Write(Invoke(function, arguments, named, call.At, null));
            return;
        }
        Enter(call.At);
        WriteInclude(Values.ToText(arguments[0]), new(WithoutName(arguments), named), call.At);
        _depth--;
    }

    // Of an include; the name of the template is its first argument.
    static object?[] WithoutName(IReadOnlyList<object?> arguments)
    {
        var rest = new object?[arguments.Count - 1];
        for (var i = 0; i < rest.Length; i++)
            rest[i] = arguments[i + 1];
        return rest;
    }

    // A pipe into something that is no function is a mistake; so are arguments to a value.
    TemplateFunction FunctionOf(Call call)
    {
        var target = call.Target.ReadBy(this);
        return target as TemplateFunction ?? throw Fault(call.At, TemplateTexts.NotAFunction(Describe(call.Target), Values.TypeOf(target)));
    }

    object? InvokeWithBlock(Wrap wrap)
    {
        var target = wrap.Target.ReadBy(this);
        if (target is not UserFunction function)
            throw Fault(wrap.At, TemplateTexts.NotAFunction(Describe(wrap.Target), target is TemplateFunction ? "a builtin" : Values.TypeOf(target)));
        var arguments = new List<object?>();
        var named = Collect(wrap.Arguments, arguments);
        return Invoke(function, arguments, named, wrap.At, wrap.Body);
    }

    Dictionary<string, object?> Collect(Argument[] arguments, List<object?> places)
    {
        var named = NoNames;
        foreach (var argument in arguments)
            if (argument.Name is not null)
            {
                if (ReferenceEquals(named, NoNames))
                    named = [];
                named[argument.Name] = Evaluate(argument.Value);
            }
            else if (argument.Value is Unary { Operator: TokenKind.Caret } expand)
                places.AddRange(Values.ToList(Evaluate(expand.Operand))
                    ?? throw Fault(expand.At, TemplateTexts.WrongOperand("^", "anything but an array")));
            else
                places.Add(Evaluate(argument.Value));
        return named;
    }

    object? Invoke(TemplateFunction function, IReadOnlyList<object?> arguments, Dictionary<string, object?> named, Position at, Block? block)
    {
        Enter(at);
        var value = function switch
        {
            UserFunction user => InvokeUser(user, arguments, named, at, block),
            BuiltinFunction builtin => InvokeBuiltin(builtin, arguments, named, at),
            _ => throw new InvalidOperationException($"No call for {function.GetType().Name}."),
        };
        _depth--;
        return value;
    }

    object? InvokeBuiltin(BuiltinFunction function, IReadOnlyList<object?> arguments, Dictionary<string, object?> named, Position at)
    {
        if (ReferenceEquals(function, Builtins.Include))
            return arguments.Count == 0
                ? throw Fault(at, TemplateTexts.MissingArgument("include", "name"))
                : Include(Values.ToText(arguments[0]), new(WithoutName(arguments), named), at);
        var values = Bind(function.Name, function.Parameters, function.Required, function.TakesRest, arguments, named, at);
        return function.Invoke(new(function, values, this, at));
    }

    // Runs the body in the template where it stands; what it writes goes to the output directly, as in Scriban.
    object? InvokeUser(UserFunction function, IReadOnlyList<object?> arguments, Dictionary<string, object?> named, Position at, Block? block)
    {
        var definition = function.Definition;
        var locals = new LocalFrame(new(arguments, named), block, _template, _locals);
        if (definition.Parameters is { } parameters)
        {
            var names = function.Names;
            var values = Bind(definition.Name ?? "do", names, function.Required, function.TakesRest, arguments, named, at);
            var variables = TemplateObject.ForTemplate();
            for (var i = 0; i < names.Length; i++)
                variables[names[i]] = i >= arguments.Count && !named.ContainsKey(names[i]) && parameters[i].Default is { } value ? Evaluate(value) : values[i];
            Push(variables, FrameKind.Variables);
        }
        var (template, outer) = (_template, _locals);
        (_template, _locals) = (function.Template, locals);
        Execute(definition.Body);
        (_template, _locals) = (template, outer);
        if (definition.Parameters is not null)
            Pop();
        var returned = _flow == Flow.Return ? _returned : null;
        (_flow, _returned) = (Flow.None, null);
        return returned;
    }

    // One value for each parameter; null where none was passed.
    object?[] Bind(
        string function, string[] parameters, int required, bool takesRest,
        IReadOnlyList<object?> arguments, Dictionary<string, object?> named, Position at)
    {
        var values = new object?[parameters.Length];
        if (arguments.Count > parameters.Length && !takesRest)
            throw Fault(at, TemplateTexts.TooManyArguments(function, parameters.Length, arguments.Count));
        for (var i = 0; i < parameters.Length; i++)
            if (takesRest && i == parameters.Length - 1)
                values[i] = arguments.Skip(i).ToList();
            else if (i < arguments.Count)
                values[i] = arguments[i];
        if (named.Count == 0 && arguments.Count >= required)
            return values;
        foreach (var (name, value) in named)
        {
            var i = Array.IndexOf(parameters, name);
            if (i < 0)
                throw Fault(at, TemplateTexts.UnknownParameter(function, name, parameters));
            values[i] = value;
        }
        for (var i = arguments.Count; i < required; i++)
            if (!named.ContainsKey(parameters[i]))
                throw Fault(at, TemplateTexts.MissingArgument(function, parameters[i]));
        return values;
    }

    // The block sees the locals of the place where it stands, and those that the function has set meanwhile.
    public void Write(BlockDelegate @delegate)
    {
        if (_locals.Block is not { } block)
            throw Fault(@delegate.At, TemplateTexts.NoBlock);
        var (template, locals) = (_template, _locals);
        var inner = new LocalFrame(locals.BlockLocals!.Arguments, locals.BlockLocals.Block, locals.BlockLocals.BlockTemplate, locals.BlockLocals.BlockLocals);
        foreach (var (name, value) in locals.BlockLocals.Variables.Concat(locals.Variables))
            inner.Variables[name] = value;
        (_template, _locals) = (locals.BlockTemplate!, inner);
        Execute(block);
        (_template, _locals) = (template, locals);
    }
}
