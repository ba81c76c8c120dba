// idiom: a script
double Half() => 0.5;

double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

double SigmoidPrime(double z) => SigmoidPrimeFromActivation(Sigmoid(z));

double SigmoidPrimeFromActivation(double a) => a * (1 - a);

Console.WriteLine(Half());
