// σ(−z) = 1 − σ(z): one exponential of a negative number is enough for both sides
static double Sigmoid(double z)
{
    var e = Math.Exp(-Math.Abs(z));
    return z >= 0 ? 1 / (1 + e) : e / (1 + e);
}

static double SigmoidPrime(double z)
{
    var a = Sigmoid(z);
    return SigmoidPrimeFromActivation(a);
}

static double SigmoidPrimeFromActivation(double a) => a - a * a;
