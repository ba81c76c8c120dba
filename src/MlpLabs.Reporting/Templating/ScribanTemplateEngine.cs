using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace MlpLabs.Reporting.Templating;

/// <summary>The template engine on the Scriban package, with the three differences that reports need.</summary>
/// <remarks>
/// Output is escaped by <see cref="EscapingContext.Write"/>, unknown names are errors by StrictVariables and by turning relaxed access
/// off, and the loop and length limits are off. Compiled only with <c>-p:ScribanPackage=true</c>.
/// </remarks>
internal sealed class ScribanTemplateEngine(TemplateFolders folders) : ITemplateEngine
{
    public TemplateResult Render(string name, TemplateObject model)
    {
        var context = new EscapingContext
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            EnableRelaxedIndexerAccess = false,
            LoopLimit = 0,
            LimitToString = 0,
            ObjectRecursionLimit = 0,
            AutoIndent = false,
        };
        context.PushGlobal(ToScript(model));
        context.PushGlobal(new ScriptObject());
        // "include" gives text that is HTML already; so does everything that html.* returns.
        context.BuiltinObject.SetValue("include", new Include(this), readOnly: true);
        var html = (ScriptObject)context.BuiltinObject["html"]!;
        html.Import("raw", new Func<string, RawHtml>(text => new RawHtml(text)));
        html.Import("escape", new Func<string, RawHtml>(text => new RawHtml(HtmlText.Escape(text))));
        try
        {
            return TemplateResult.Of(new StringBuilder(Load(name).Render(context)));
        }
        catch (TemplateFault fault)
        {
            return TemplateResult.Failed(fault.Messages);
        }
        // What is thrown inside an included template reaches us wrapped by Scriban.
        catch (ScriptRuntimeException fault) when (fault.InnerException is TemplateFault inner)
        {
            return TemplateResult.Failed(inner.Messages);
        }
        catch (ScriptRuntimeException fault)
        {
            return TemplateResult.Failed(Message(fault.Span, fault.OriginalMessage));
        }
    }

    Template Load(string name)
    {
        if (folders.Find(name) is not { } file)
            throw new TemplateFault(new TemplateMessage(name, Position.WholeTemplate, TemplateTexts.NoSuchTemplate(
                name, Grading.Exercises.NearestName.Of(name, folders.Names()), folders.Folders)));
        var template = Template.Parse(File.ReadAllText(file), name);
        return template.HasErrors ? throw new TemplateFault([.. template.Messages.Select(m => Message(m.Span, m.Message))]) : template;
    }

    static TemplateMessage Message(SourceSpan span, string text) =>
        new(span.FileName, new Position(span.Start.Line + 1, span.Start.Column + 1), text);

    static ScriptObject ToScript(TemplateObject o)
    {
        var script = new ScriptObject();
        foreach (var (name, value) in o)
            script.SetValue(name, ToScript(value), readOnly: true);
        return script;
    }

    static object? ToScript(object? value) => value switch
    {
        TemplateObject o => ToScript(o),
        IReadOnlyList<object?> list => new ScriptArray(list.Select(ToScript)) { IsReadOnly = true },
        _ => value,
    };

    sealed class EscapingContext : TemplateContext
    {
        public override TemplateContext Write(SourceSpan span, object? textAsObject)
        {
            if (textAsObject is not null)
                Write(textAsObject is RawHtml raw ? raw.Html : HtmlText.Escape(ObjectToString(textAsObject) ?? ""));
            return this;
        }
    }

    sealed class Include(ScribanTemplateEngine engine) : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(RawHtml);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "name");

        public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            var template = engine.Load(context.ObjectToString(arguments[0]) ?? "");
            arguments.RemoveAt(0);
            context.PushOutput();
            context.PushLocal();
            context.SetValue(ScriptVariable.Arguments, arguments, true);
            try
            {
                context.EnterRecursive(callerContext);
                context.Evaluate(template.Page);
                context.ExitRecursive(callerContext);
                return new RawHtml(context.Output.ToString()!);
            }
            finally
            {
                context.PopLocal();
                context.PopOutput();
            }
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
