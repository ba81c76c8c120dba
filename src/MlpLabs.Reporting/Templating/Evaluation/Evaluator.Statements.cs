using MlpLabs.Reporting.Templating.Syntax;

namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>What statements do.</summary>
internal sealed partial class Evaluator
{
    void Execute(Block block)
    {
        var statements = block.Statements;
        for (var i = 0; i < statements.Count && _flow == Flow.None; i++)
            Execute(statements[i]);
    }

    void Execute(Statement statement)
    {
        switch (statement)
        {
            case Text text:
                _output.Append(text.Value);
                break;
            case Output { Value: BlockDelegate block }:
                RunWrappedBlock(block.At);
                break;
            case Output { Value: Call call }:
                Write(call);
                break;
            case Output output:
                Write(Evaluate(output.Value));
                break;
            case Assignment assignment:
                Assign(assignment);
                break;
            case If branches:
                RunIf(branches);
                break;
            case For loop:
                RunFor(loop);
                break;
            case While loop:
                RunWhile(loop);
                break;
            case Case choice:
                RunCase(choice);
                break;
            case Break:
                _flow = Flow.Break;
                break;
            case Continue:
                _flow = Flow.Continue;
                break;
            case Return result:
                _returned = result.Value is null ? null : Evaluate(result.Value);
                _flow = Flow.Return;
                break;
            case Capture capture:
                RunCapture(capture);
                break;
            case With with:
                RunWith(with);
                break;
            case Wrap wrap:
                Write(InvokeWithBlock(wrap));
                break;
            case FunctionDefinition definition:
                StoreTo(definition.Name!, new UserFunction(_template, definition), definition.At);
                break;
            default:
                throw new InvalidOperationException($"No execution for {statement.GetType().Name}.");
        }
    }

    void RunIf(If branches)
    {
        foreach (var branch in branches.Branches)
            if (branch.Condition is null || Values.IsTrue(Evaluate(branch.Condition)))
            {
                Execute(branch.Body);
                return;
            }
    }

    void RunFor(For loop)
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

        var state = TemplateObject.ForTemplate();
        var frame = TemplateObject.ForTemplate();
        frame["for"] = state;
        _frames.Add(new(frame, FrameKind.Loop));
        object? previous = null;
        for (var i = 0; i < count; i++)
        {
            var item = items[loop.Reversed ? first + count - 1 - i : first + i];
            SetLoopState(state, i);
            state["rindex"] = Boxed.Of(count - 1 - i);
            state["last"] = Boxed.Of(i == count - 1);
            state["length"] = Boxed.Of(count);
            state["changed"] = Boxed.Of(i == 0 || !Operators.AreEqual(previous, item));
            previous = item;
            if (loop.Variable is Variable global)
                frame[global.Name] = item;
            else
                _locals.Variables[((LocalVariable)loop.Variable).Name] = item;
            Execute(loop.Body);
            if (!GoesOn())
                break;
        }
        _frames.RemoveAt(_frames.Count - 1);
    }

    int LoopNumber(Expression expression) => Evaluate(expression) is long n
        ? (int)Math.Clamp(n, 0, int.MaxValue)
        : throw Fault(expression.At, TemplateTexts.Unexpected("value", "a whole number"));

    void RunWhile(While loop)
    {
        var state = TemplateObject.ForTemplate();
        var frame = TemplateObject.ForTemplate();
        frame["while"] = state;
        _frames.Add(new(frame, FrameKind.Loop));
        for (var i = 0; Values.IsTrue(Evaluate(loop.Condition)); i++)
        {
            SetLoopState(state, i);
            Execute(loop.Body);
            if (!GoesOn())
                break;
        }
        _frames.RemoveAt(_frames.Count - 1);
    }

    static void SetLoopState(TemplateObject state, int i)
    {
        state["index"] = Boxed.Of(i);
        state["first"] = Boxed.Of(i == 0);
        state["even"] = Boxed.Of(i % 2 == 0);
        state["odd"] = Boxed.Of(i % 2 == 1);
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

    void RunCase(Case choice)
    {
        var value = Evaluate(choice.Value);
        foreach (var branch in choice.Branches)
            if (branch.Matches is null || Matches(value, branch.Matches))
            {
                Execute(branch.Body);
                return;
            }
    }

    bool Matches(object? value, IReadOnlyList<Expression> matches)
    {
        foreach (var match in matches)
            if (Operators.AreEqual(value, Evaluate(match)))
                return true;
        return false;
    }

    // What is captured is text, as in Scriban: {{ x | html.raw }} writes it as HTML.
    void RunCapture(Capture capture)
    {
        var output = _output;
        _output = new();
        Execute(capture.Body);
        var text = _output.ToString();
        _output = output;
        AssignTo(capture.Target, text);
    }

    void RunWith(With with)
    {
        var value = Evaluate(with.Target);
        if (value is not TemplateObject o)
            throw Fault(with.Target.At, TemplateTexts.Unexpected(Values.TypeOf(value), "an object after \"with\""));
        _frames.Add(new(o, FrameKind.Variables));
        Execute(with.Body);
        _frames.RemoveAt(_frames.Count - 1);
    }

    void Assign(Assignment assignment)
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
