// idiom: a script with fields, classes and lambdas
using System.Globalization;

var one = 1.0;
Func<double, double> exp = x => Math.Exp(x);

class Squash
{
    public double At(double e) => 1 / (1 + e);
}

double Sigmoid(double z) => new Squash().At(Math.Exp(-z));

double SigmoidPrime(double z)
{
    var s = Sigmoid(z);
    return s * (1 - s);
}

double SigmoidPrimeFromActivation(double a) => a * (1 - a);
