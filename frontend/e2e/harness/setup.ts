import { type Product, startProduct } from "./product.ts";

let product: Product | undefined;

/** Once for all test files: they inherit the address. */
export async function globalSetup(): Promise<void> {
  product = await startProduct();
  process.env.BASE_URL = product.address;
}

export async function globalTeardown(): Promise<void> {
  await product?.stop();
}
