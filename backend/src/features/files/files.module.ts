import { Module } from '@nestjs/common';
import { DocumentStore } from './document-store.js';
import { FileRepository } from './file.repository.js';
import { ImageStore } from './image-store.js';
import { RemoveLostBytes } from './remove-lost-bytes.js';
import { RemoveUnusedFiles } from './remove-unused-files.js';
import { ScanFile } from './scanning/scan-file.js';

const offered = [DocumentStore, ImageStore, RemoveLostBytes, RemoveUnusedFiles, ScanFile];

@Module({ providers: [FileRepository, ...offered], exports: offered })
export class FilesModule {}
