// idiom: global usings in a file of their own
global using static System.Math;
global using Real = double;
