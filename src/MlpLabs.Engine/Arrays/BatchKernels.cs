using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MlpLabs.Engine;

/// <summary>
/// The three products of a dense layer on activations that are stored unit by unit: row k of a buffer holds unit k for all examples,
/// <c>stride</c> numbers of which the last few are padding. The examples of a unit lie next to each other, so one vector register
/// holds several examples and a weight is one broadcast number. The stride must be a multiple of the vector's width.
/// </summary>
static class BatchKernels
{
    static int Width => Vector<double>.Count;

    /// <summary>The smallest stride for this many examples.</summary>
    public static int Stride(int examples) => (examples + Width - 1) / Width * Width;

    /// <summary>
    /// destination[i, ·] = bias[i] + Σₖ w[i·rowStep + k·columnStep]·source[k, ·]. Two rows by four registers at a time: each loaded
    /// register of the source is used twice. An empty bias counts as zeros.
    /// </summary>
    public static void Combine(
        ReadOnlySpan<double> w, int rowStep, int columnStep, ReadOnlySpan<double> bias, int rows, int inner,
        ReadOnlySpan<double> source, Span<double> destination, int stride)
    {
        if (source.Length < inner * stride || destination.Length < rows * stride || w.Length < (rows - 1) * rowStep + (inner - 1) * columnStep + 1)
            throw new ArgumentException("A buffer is too short.");
        ref var s = ref MemoryMarshal.GetReference(source);
        ref var d = ref MemoryMarshal.GetReference(destination);
        ref var weights = ref MemoryMarshal.GetReference(w);
        var i = 0;
        for (; i + 2 <= rows; i += 2)
        {
            var (b0, b1) = bias.IsEmpty ? (0, 0) : (bias[i], bias[i + 1]);
            CombineTwo(ref Unsafe.Add(ref weights, i * rowStep), rowStep, columnStep, b0, b1, inner, ref s, ref Unsafe.Add(ref d, i * stride), stride);
        }
        if (i < rows)
            CombineOne(ref Unsafe.Add(ref weights, i * rowStep), columnStep, bias.IsEmpty ? 0 : bias[i], inner, ref s, ref Unsafe.Add(ref d, i * stride), stride);
    }

    static void CombineTwo(ref double w, int rowStep, int columnStep, double b0, double b1, int inner, ref double s, ref double d, int stride)
    {
        var t = 0;
        for (; t + 4 * Width <= stride; t += 4 * Width)
        {
            Vector<double> p0 = new(b0), p1 = p0, p2 = p0, p3 = p0, q0 = new(b1), q1 = q0, q2 = q0, q3 = q0;
            for (var k = 0; k < inner; k++)
            {
                ref var x = ref Unsafe.Add(ref s, k * stride + t);
                var (x0, x1, x2, x3) = (Load(ref x, 0), Load(ref x, Width), Load(ref x, 2 * Width), Load(ref x, 3 * Width));
                var u = new Vector<double>(Unsafe.Add(ref w, k * columnStep));
                var v = new Vector<double>(Unsafe.Add(ref w, rowStep + k * columnStep));
                p0 = Vector.MultiplyAddEstimate(u, x0, p0);
                p1 = Vector.MultiplyAddEstimate(u, x1, p1);
                p2 = Vector.MultiplyAddEstimate(u, x2, p2);
                p3 = Vector.MultiplyAddEstimate(u, x3, p3);
                q0 = Vector.MultiplyAddEstimate(v, x0, q0);
                q1 = Vector.MultiplyAddEstimate(v, x1, q1);
                q2 = Vector.MultiplyAddEstimate(v, x2, q2);
                q3 = Vector.MultiplyAddEstimate(v, x3, q3);
            }
            Store(ref d, t, p0, p1, p2, p3);
            Store(ref d, stride + t, q0, q1, q2, q3);
        }
        for (; t < stride; t += Width)
        {
            Vector<double> p = new(b0), q = new(b1);
            for (var k = 0; k < inner; k++)
            {
                var x = Load(ref s, k * stride + t);
                p = Vector.MultiplyAddEstimate(new(Unsafe.Add(ref w, k * columnStep)), x, p);
                q = Vector.MultiplyAddEstimate(new(Unsafe.Add(ref w, rowStep + k * columnStep)), x, q);
            }
            p.StoreUnsafe(ref d, (nuint)t);
            q.StoreUnsafe(ref d, (nuint)(stride + t));
        }
    }

    static void CombineOne(ref double w, int columnStep, double b, int inner, ref double s, ref double d, int stride)
    {
        var t = 0;
        for (; t + 4 * Width <= stride; t += 4 * Width)
        {
            Vector<double> p0 = new(b), p1 = p0, p2 = p0, p3 = p0;
            for (var k = 0; k < inner; k++)
            {
                ref var x = ref Unsafe.Add(ref s, k * stride + t);
                var u = new Vector<double>(Unsafe.Add(ref w, k * columnStep));
                p0 = Vector.MultiplyAddEstimate(u, Load(ref x, 0), p0);
                p1 = Vector.MultiplyAddEstimate(u, Load(ref x, Width), p1);
                p2 = Vector.MultiplyAddEstimate(u, Load(ref x, 2 * Width), p2);
                p3 = Vector.MultiplyAddEstimate(u, Load(ref x, 3 * Width), p3);
            }
            Store(ref d, t, p0, p1, p2, p3);
        }
        for (; t < stride; t += Width)
        {
            var p = new Vector<double>(b);
            for (var k = 0; k < inner; k++)
                p = Vector.MultiplyAddEstimate(new(Unsafe.Add(ref w, k * columnStep)), Load(ref s, k * stride + t), p);
            p.StoreUnsafe(ref d, (nuint)t);
        }
    }

    /// <summary>
    /// weights[i·columns + j] = Σₑ delta[i, e]·source[j, e] and biases[i] = Σₑ delta[i, e]; delta must be 0 in the padding.
    /// </summary>
    public static void Gradient(
        ReadOnlySpan<double> delta, ReadOnlySpan<double> source, int rows, int columns, int stride, Span<double> weights, Span<double> biases)
    {
        if (delta.Length < rows * stride || source.Length < columns * stride || weights.Length < rows * columns || biases.Length < rows)
            throw new ArgumentException("A buffer is too short.");
        ref var s = ref MemoryMarshal.GetReference(source);
        for (var i = 0; i < rows; i++)
        {
            ref var d = ref Unsafe.Add(ref MemoryMarshal.GetReference(delta), i * stride);
            biases[i] = Sum(ref d, stride);
            var j = 0;
            for (; j + 4 <= columns; j += 4)
                FourDots(ref d, ref Unsafe.Add(ref s, j * stride), stride, weights.Slice(i * columns + j, 4));
            for (; j < columns; j++)
                weights[i * columns + j] = Dot(ref d, ref Unsafe.Add(ref s, j * stride), stride);
        }
    }

    static void FourDots(ref double d, ref double s, int stride, Span<double> results)
    {
        Vector<double> r0 = default, r1 = default, r2 = default, r3 = default;
        for (var t = 0; t < stride; t += Width)
        {
            var x = Load(ref d, t);
            r0 = Vector.MultiplyAddEstimate(x, Load(ref s, t), r0);
            r1 = Vector.MultiplyAddEstimate(x, Load(ref s, stride + t), r1);
            r2 = Vector.MultiplyAddEstimate(x, Load(ref s, 2 * stride + t), r2);
            r3 = Vector.MultiplyAddEstimate(x, Load(ref s, 3 * stride + t), r3);
        }
        (results[0], results[1], results[2], results[3]) = (Vector.Sum(r0), Vector.Sum(r1), Vector.Sum(r2), Vector.Sum(r3));
    }

    static double Dot(ref double a, ref double b, int stride)
    {
        Vector<double> even = default, odd = default;
        var t = 0;
        for (; t + 2 * Width <= stride; t += 2 * Width)
        {
            even = Vector.MultiplyAddEstimate(Load(ref a, t), Load(ref b, t), even);
            odd = Vector.MultiplyAddEstimate(Load(ref a, t + Width), Load(ref b, t + Width), odd);
        }
        for (; t < stride; t += Width)
            even = Vector.MultiplyAddEstimate(Load(ref a, t), Load(ref b, t), even);
        return Vector.Sum(even + odd);
    }

    static double Sum(ref double a, int stride)
    {
        Vector<double> sum = default;
        for (var t = 0; t < stride; t += Width)
            sum += Load(ref a, t);
        return Vector.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector<double> Load(ref double at, int index) => Vector.LoadUnsafe(ref at, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Store(ref double d, int at, Vector<double> v0, Vector<double> v1, Vector<double> v2, Vector<double> v3)
    {
        v0.StoreUnsafe(ref d, (nuint)at);
        v1.StoreUnsafe(ref d, (nuint)(at + Width));
        v2.StoreUnsafe(ref d, (nuint)(at + 2 * Width));
        v3.StoreUnsafe(ref d, (nuint)(at + 3 * Width));
    }
}
