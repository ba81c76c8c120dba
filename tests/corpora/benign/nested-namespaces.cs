// idiom: nested namespaces and a class of another name
namespace Student
{
    namespace Homework
    {
        public static class Activations
        {
            public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

            public static double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

            public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
        }
    }
}
