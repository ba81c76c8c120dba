using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace MlpLabs.Engine;

/// <summary>Activations of whole buffers, several numbers at a time. Lengths are multiples of the vector's width.</summary>
static class BatchActivations
{
    /// <summary>a = φ(z), entry by entry.</summary>
    public static void Apply(Activation activation, ReadOnlySpan<double> z, Span<double> a)
    {
        switch (activation)
        {
            case Activation.Identity:
                z.CopyTo(a);
                break;
            case Activation.Sigmoid:
                TensorPrimitives.Sigmoid(z, a);
                break;
            case Activation.Tanh:
                TensorPrimitives.Tanh(z, a);
                break;
            case Activation.Relu:
                TensorPrimitives.Max(z, 0, a);
                break;
            default:
                for (var i = 0; i < z.Length; i++)
                    a[i] = Activations.Apply(activation, z[i]);
                break;
        }
    }

    /// <summary>delta *= φ′, from the pre-activations z and the activations a that belong to them.</summary>
    public static void TimesDerivative(Activation activation, ReadOnlySpan<double> z, ReadOnlySpan<double> a, Span<double> delta)
    {
        var vz = MemoryMarshal.Cast<double, Vector<double>>(z);
        var va = MemoryMarshal.Cast<double, Vector<double>>(a);
        var vd = MemoryMarshal.Cast<double, Vector<double>>(delta);
        switch (activation)
        {
            case Activation.Identity:
                break;
            case Activation.Sigmoid:
                for (var i = 0; i < vd.Length; i++)
                    vd[i] *= va[i] * (Vector<double>.One - va[i]);
                break;
            case Activation.Tanh:
                for (var i = 0; i < vd.Length; i++)
                    vd[i] *= Vector<double>.One - va[i] * va[i];
                break;
            case Activation.Relu:
                for (var i = 0; i < vd.Length; i++)
                    vd[i] = Vector.ConditionalSelect(Vector.LessThanOrEqual(vz[i], Vector<double>.Zero), Vector<double>.Zero, vd[i]);
                break;
            default:
                for (var i = 0; i < delta.Length; i++)
                    delta[i] *= Activations.Derivative(activation, z[i]);
                break;
        }
    }
}
