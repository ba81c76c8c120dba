using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>What statements do.</summary>
internal sealed partial class Evaluator
{
    void Execute(Block block)
    {
        foreach (var statement in block.Statements)
        {
            statement.RunBy(this);
            if (_flow != Flow.None)
                return;
        }
    }

    public void Execute(Text text) => _output.Append(text.Value);

    public void Execute(Output output) => output.Value.WriteBy(this);

    public void Execute(Break _) => _flow = Flow.Break;

    public void Execute(Continue _) => _flow = Flow.Continue;

    public void Execute(Return result)
    {
        _returned = result.Value is null ? null : Evaluate(result.Value);
        _flow = Flow.Return;
    }

    public void Execute(Wrap wrap) => Write(InvokeWithBlock(wrap));

    public void Execute(FunctionDefinition definition) => StoreTo(definition.Name!, new UserFunction(_template, definition), definition.At);

    public void Execute(If branches)
    {
        foreach (var branch in branches.Branches)
            if (branch.Condition is null || Values.IsTrue(Evaluate(branch.Condition)))
            {
                Execute(branch.Body);
                return;
            }
    }

    public void Execute(For loop)
    {
        var value = Evaluate(loop.Items);
        var items = value switch
        {
            object?[] array => array,
            null => [],
            TemplateObject o => [.. o.Select(m => new TemplateObject { { "key", m.Key }, { "value", m.Value } })],
            _ => Values.ToList(value) ?? throw Fault(loop.Items.At, TemplateTexts.NotIterable(Values.TypeOf(value))),
        };
        var offset = loop.Offset is null ? 0 : LoopNumber(loop.Offset);
        var limit = loop.Limit is null ? items.Count : LoopNumber(loop.Limit);
        var first = Math.Clamp(offset, 0, items.Count);
        var count = Math.Clamp(limit, 0, items.Count - first);
        if (count == 0)
        {
            if (loop.Otherwise is not null)
                Execute(loop.Otherwise);
            return;
        }

        var progress = new LoopProgress(count);
        var variables = TemplateObject.ForTemplate();
        variables["for"] = progress;
        Push(variables, FrameKind.Loop);
        for (var i = 0; i < count; i++)
        {
            var item = items[loop.Reversed ? first + count - 1 - i : first + i];
            progress.Begin(i, item);
            if (loop.Variable is Variable global)
                variables[global.Name] = item;
            else
                _locals.Variables[((LocalVariable)loop.Variable).Name] = item;
            Execute(loop.Body);
            if (!GoesOn())
                break;
        }
        Pop();
    }

    int LoopNumber(Expression expression) => Evaluate(expression) is long n
        ? (int)Math.Clamp(n, 0, int.MaxValue)
        : throw Fault(expression.At, TemplateTexts.Unexpected("value", "a whole number"));

    public void Execute(While loop)
    {
        var progress = new LoopProgress(count: null);
        var variables = TemplateObject.ForTemplate();
        variables["while"] = progress;
        Push(variables, FrameKind.Loop);
        for (var i = 0; Values.IsTrue(Evaluate(loop.Condition)); i++)
        {
            progress.Begin(i, null);
            Execute(loop.Body);
            if (!GoesOn())
                break;
        }
        Pop();
    }

    // After one turn of a loop: whether another follows.
    bool GoesOn()
    {
        if (_flow == Flow.Return)
            return false;
        var goesOn = _flow != Flow.Break;
        _flow = Flow.None;
        return goesOn;
    }

    public void Execute(Case choice)
    {
        var value = Evaluate(choice.Value);
        foreach (var branch in choice.Branches)
            if (branch.Matches is null || Matches(value, branch.Matches))
            {
                Execute(branch.Body);
                return;
            }
    }

    bool Matches(object? value, Expression[] matches)
    {
        foreach (var match in matches)
            if (Operators.AreEqual(value, Evaluate(match)))
                return true;
        return false;
    }

    // What is captured is text, as in Scriban: {{ x | html.raw }} writes it as HTML.
    public void Execute(Capture capture)
    {
        var output = _output;
        _output = new();
        Execute(capture.Body);
        var text = _output.ToString();
        _output = output;
        AssignTo(capture.Target, text);
    }

    public void Execute(With with)
    {
        var value = Evaluate(with.Target);
        if (value is not TemplateObject o)
            throw Fault(with.Target.At, TemplateTexts.Unexpected(Values.TypeOf(value), "an object after \"with\""));
        Push(o, FrameKind.Variables);
        Execute(with.Body);
        Pop();
    }

    public void Execute(Assignment assignment)
    {
        var value = Evaluate(assignment.Value);
        if (assignment.Operator is { } op)
            value = Operate(op, Evaluate(assignment.Target), value, assignment.At);
        AssignTo(assignment.Target, value);
    }

    void AssignTo(Expression target, object? value)
    {
        switch (target)
        {
            case Variable variable:
                Store(variable.Name, value, variable.At);
                break;
            case LocalVariable local:
                _locals.Variables[local.Name] = value;
                break;
            case Member member:
                OwnObject(member.Target)[member.Name] = value;
                break;
            case Element element:
                AssignElement(element, value);
                break;
            default:
                throw Fault(target.At, TemplateTexts.CannotAssign("This expression"));
        }
    }

    void AssignElement(Element element, object? value)
    {
        var index = Evaluate(element.Index);
        if (index is not long i)
        {
            OwnObject(element.Target)[Values.ToText(index)] = value;
            return;
        }
        // Only arrays of the template's own are lists that can grow.
        if (Evaluate(element.Target) is not List<object?> list)
            throw Fault(element.At, TemplateTexts.ModelIsFixed);
        if (i < 0)
            throw Fault(element.At, TemplateTexts.IndexOutOfRange("The array", i, list.Count));
        while (list.Count <= i)
            list.Add(null);
        list[(int)i] = value;
    }

    TemplateObject OwnObject(Expression target) => Evaluate(target) switch
    {
        TemplateObject { IsFixed: false } o => o,
        TemplateObject => throw Fault(target.At, TemplateTexts.ModelIsFixed),
        var value => throw Fault(target.At, TemplateTexts.CannotAssign($"A member of {Values.TypeOf(value)}")),
    };

    void StoreTo(string name, object? value, Position at)
    {
        if (name[0] == '$')
            _locals.Variables[name] = value;
        else
            Store(name, value, at);
    }
}
