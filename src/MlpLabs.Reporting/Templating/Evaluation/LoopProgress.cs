namespace MlpLabs.Reporting.Templating.Evaluation;

/// <summary>How far a loop has come: what a template sees as <c>for</c> or <c>while</c>.</summary>
/// <remarks>Most bodies never ask, so the object is made when the first does; from then on it is kept up to date.</remarks>
/// <param name="count">How many turns there are; null where nobody knows.</param>
internal sealed class LoopProgress(int? count)
{
    TemplateObject? _seen;
    int _turn;
    object? _item, _previous;

    public void Begin(int turn, object? item)
    {
        (_turn, _previous, _item) = (turn, _item, item);
        if (_seen is not null)
            Update(_seen);
    }

    public TemplateObject ToObject()
    {
        if (_seen is null)
            Update(_seen = TemplateObject.ForTemplate());
        return _seen;
    }

    void Update(TemplateObject seen)
    {
        seen["index"] = Boxed.Of(_turn);
        seen["first"] = Boxed.Of(_turn == 0);
        seen["even"] = Boxed.Of(_turn % 2 == 0);
        seen["odd"] = Boxed.Of(_turn % 2 == 1);
        if (count is not { } turns)
            return;
        seen["rindex"] = Boxed.Of(turns - 1 - _turn);
        seen["last"] = Boxed.Of(_turn == turns - 1);
        seen["length"] = Boxed.Of(turns);
        seen["changed"] = Boxed.Of(_turn == 0 || !Operators.AreEqual(_previous, _item));
    }
}
