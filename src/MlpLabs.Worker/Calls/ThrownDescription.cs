using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using MlpLabs.Protocol.Observing;

namespace MlpLabs.Worker.Calls;

/// <summary>Describes an exception without running the submission's code: no member that it could have overridden is called.</summary>
internal static class ThrownDescription
{
    const int MaxUnwrapped = 10;

    /// <param name="thrown">What was caught.</param>
    /// <param name="submission">The assembly whose stack frames are wanted, or null for none.</param>
    public static ThrownMessage Of(Exception thrown, Assembly? submission)
    {
        var error = Unwrap(thrown);
        var type = error.GetType();
        var bases = new List<string>();
        for (var parent = type.BaseType; parent is not null && parent != typeof(object) && bases.Count < ThrownMessage.MaxBaseTypes; parent = parent.BaseType)
            bases.Add(NameOf(parent));
        return new ThrownMessage(
            NameOf(type), IsFrameworkType(type), bases, Cut(MessageOf(error), ThrownMessage.MaxMessageChars),
            submission is null ? new List<ThrownFrame>() : FramesOf(error, thrown, submission));
    }

    // What reflection, type initialization and waiting for tasks put around the exception that the student's code threw.
    static Exception Unwrap(Exception error)
    {
        for (var i = 0; i < MaxUnwrapped; i++)
        {
            var inner = error switch
            {
                AggregateException several when several.GetType() == typeof(AggregateException) =>
                    several.InnerExceptions.Count == 1 ? several.InnerExceptions[0] : null,
                TargetInvocationException or TypeInitializationException when IsFrameworkType(error.GetType()) => error.InnerException,
                _ => null,
            };
            if (inner is null)
                return error;
            error = inner;
        }
        return error;
    }

    static bool IsFrameworkType(Type type)
    {
        // Everything of .NET lies beside its core library; a submission has no file.
        if (type.Assembly == typeof(object).Assembly)
            return true;
        var location = type.Assembly.Location;
        return location.Length > 0 && Path.GetDirectoryName(location) == Path.GetDirectoryName(typeof(object).Assembly.Location);
    }

    static string MessageOf(Exception error)
    {
        if (!IsFrameworkType(error.GetType()) || MayAskSubmission(error))
            return StoredMessage(error) ?? "";
        try
        {
            return error.Message ?? "";
        }
        catch (Exception)
        {
            // The text is a courtesy: without it the type and the place still say what happened.
            return StoredMessage(error) ?? "";
        }
    }

    // Their messages quote other objects: the texts of the exceptions inside, the value that was out of range.
    static bool MayAskSubmission(Exception error) =>
        error is AggregateException || (error is ArgumentOutOfRangeException { ActualValue: { } value } && !IsFrameworkType(value.GetType()));

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_message")]
    static extern ref string? StoredMessage(Exception error);

    // An exception that was only put into another one was never thrown: then the other one knows the place.
    static List<ThrownFrame> FramesOf(Exception error, Exception thrown, Assembly submission) =>
        FramesOf(error, submission) is { Count: > 0 } frames ? frames : FramesOf(thrown, submission);

    static List<ThrownFrame> FramesOf(Exception error, Assembly submission)
    {
        var frames = new List<ThrownFrame>();
        var trace = new StackTrace(error, fNeedFileInfo: false);
        for (var i = 0; i < trace.FrameCount && frames.Count < ThrownMessage.MaxFrames; i++)
            if (trace.GetFrame(i) is { } frame && StackFrameExtensions.HasMethod(frame) && frame.GetMethod() is { } method && method.Module.Assembly == submission)
                frames.Add(new ThrownFrame(method.MetadataToken, Math.Max(0, frame.GetILOffset())));
        return frames;
    }

    static string NameOf(Type type) => Cut(type.FullName ?? type.Name, ThrownMessage.MaxNameChars);

    static string Cut(string text, int maxChars) => text.Length <= maxChars ? text : text[..maxChars];
}
