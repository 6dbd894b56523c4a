package io.stackport.cli;
public final class Stackport { private Stackport() {} public static void main(String[] a) { System.out.println("x"); } }
