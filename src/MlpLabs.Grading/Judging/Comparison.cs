using System.Globalization;
using MlpLabs.Protocol.Values;

namespace MlpLabs.Grading.Judging;

/// <summary>How one component of an answer compares with the right one.</summary>
internal sealed class Comparison
{
    /// <summary>As many wrong entries as a reader would look at.</summary>
    const int MaxDeviations = 5;

    // Two entries that miss alike differ by rounding.
    const double NoMore = 1.01;

    readonly string _component;
    readonly Func<int, Tolerance> _toleranceOf;
    readonly List<(double Excess, Deviation Deviation)> _deviations = [];
    readonly bool _isList;
    (double Excess, Deviation? Deviation) _worst;
    int _index;
    int _notNumbers;

    Comparison(string component, ValueShape shape, Func<int, Tolerance> toleranceOf)
    {
        _component = component;
        _isList = shape is ArrayShape { Rank: 1, Element: ScalarShape };
        _toleranceOf = toleranceOf;
    }

    public bool Agrees => WrongEntries == 0 && SizeMismatch is null;

    public int WrongEntries { get; private set; }

    /// <summary>Place, expected size and actual size of the first array whose size differs, or null.</summary>
    public (string Place, string Expected, string Actual)? SizeMismatch { get; private set; }

    /// <summary>Whether NaN or an infinity came where a number was expected, and nothing else is wrong.</summary>
    public bool NotANumber => _notNumbers > 0 && _notNumbers == WrongEntries && SizeMismatch is null;

    /// <summary>The wrong entry that stands first in a list of numbers, as what comes later in a list is often computed from it; of anything else the worst one.</summary>
    public Deviation? Leading => _isList ? _deviations.Select(d => d.Deviation).FirstOrDefault() : _worst.Deviation;

    /// <summary>The entry that is off by the largest multiple of what is allowed; the leading one where no other is off by clearly more.</summary>
    public Deviation? Worst => _deviations.Count > 0 && _worst.Excess <= NoMore * _deviations[0].Excess ? Leading : _worst.Deviation;

    /// <summary>Wrong entries: the leading one, then the worst first.</summary>
    public IReadOnlyList<Deviation> Deviations =>
        [.. _deviations.Select(d => d.Deviation).Where(d => d == Leading)
            .Concat(_deviations.OrderByDescending(d => d.Excess).Select(d => d.Deviation).Where(d => d != Leading)).Take(MaxDeviations)];

    /// <summary>Where wrong entries stand, as far as they are kept.</summary>
    public IEnumerable<string> WrongPlaces => _deviations.Select(d => d.Deviation.Place);

    public static Comparison Of(string component, ValueShape shape, object? expected, object? actual, Func<int, Tolerance> toleranceOf)
    {
        var comparison = new Comparison(component, shape, toleranceOf);
        comparison.Compare(shape, expected, actual, component);
        return comparison;
    }

    void Compare(ValueShape shape, object? expected, object? actual, string place)
    {
        switch (shape)
        {
            case ScalarShape { Kind: ScalarKind.Double }:
                CompareNumbers((double)expected!, (double)actual!, place);
                break;
            case ScalarShape:
                if (!Equals(expected, actual))
                    Wrong(double.PositiveInfinity, place, ValueText.Of(expected), ValueText.Of(actual), "");
                _index++;
                break;
            case TupleShape tuple:
                var (left, right) = ((System.Runtime.CompilerServices.ITuple)expected!, (System.Runtime.CompilerServices.ITuple)actual!);
                for (var i = 0; i < tuple.Fields.Count; i++)
                    Compare(tuple.Fields[i].Shape, left[i], right[i], $"{place}.{tuple.Fields[i].Name ?? FormattableString.Invariant($"Item{i + 1}")}");
                break;
            case ArrayShape array:
                CompareArrays(array, (Array?)expected, (Array?)actual, place);
                break;
        }
    }

    void CompareNumbers(double expected, double actual, string place)
    {
        var tolerance = _toleranceOf(_index++);
        if (tolerance.Accepts(actual, expected))
            return;
        if (double.IsFinite(expected) && !double.IsFinite(actual))
            _notNumbers++;
        var excess = Math.Abs(actual - expected) / tolerance.Allowed(expected);
        Wrong(double.IsNaN(excess) ? double.PositiveInfinity : excess, place,
            ValueText.Number(expected), ValueText.Number(actual), tolerance.Allowed(expected).ToString("0.0e0", CultureInfo.InvariantCulture));
    }

    void CompareArrays(ArrayShape shape, Array? expected, Array? actual, string place)
    {
        if (expected is null || actual is null || !SameSize(expected, actual))
        {
            if (expected is not null || actual is not null)
                SizeMismatch ??= (place, SizeText(expected), SizeText(actual));
            return;
        }
        if (shape.Rank == 1)
        {
            for (var i = 0; i < expected.Length; i++)
                Compare(shape.Element, expected.GetValue(i), actual.GetValue(i), FormattableString.Invariant($"{place}[{i}]"));
            return;
        }
        foreach (var index in Indices(expected))
            Compare(shape.Element, expected.GetValue(index), actual.GetValue(index), $"{place}[{string.Join(",", index)}]");
    }

    void Wrong(double excess, string place, string expected, string actual, string allowed)
    {
        WrongEntries++;
        // Kept bounded: a training run of thousands of losses may be wrong everywhere.
        if (_deviations.Count >= 200 && excess <= _worst.Excess)
            return;
        var deviation = new Deviation(_component, place.Length == 0 ? "result" : place, expected, actual, allowed);
        if (_worst.Deviation is null || excess > _worst.Excess)
            _worst = (excess, deviation);
        if (_deviations.Count < 200)
            _deviations.Add((excess, deviation));
    }

    static string SizeText(Array? array) => array is null ? "null" : ValueText.SizeOf(array);

    static bool SameSize(Array a, Array b)
    {
        for (var d = 0; d < a.Rank; d++)
            if (a.GetLength(d) != b.GetLength(d))
                return false;
        return true;
    }

    static IEnumerable<int[]> Indices(Array array)
    {
        var index = new int[array.Rank];
        for (var n = 0; n < array.Length; n++)
        {
            var rest = n;
            for (var d = array.Rank - 1; d >= 0; d--)
            {
                index[d] = rest % array.GetLength(d);
                rest /= array.GetLength(d);
            }
            yield return index;
        }
    }
}
